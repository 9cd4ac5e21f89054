// Builds the screen and the desktop shell when they are missing or older than what they are made of.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from './process-lock.mjs';
import { nodeProgram, runQuietly } from './system-tools.mjs';

/** Each part: its mode for vite.config.ts, a file of its output, and the folders that it is made from. */
const PARTS = {
  screen: { mode: 'production', output: 'dist/renderer/index.html', sources: ['renderer', 'shared'] },
  main: { mode: 'desktop', output: 'dist/desktop/main.js', sources: ['electron', 'shared'] },
  preload: { mode: 'preload', output: 'dist/desktop/preload.cjs', sources: ['electron/hosts/desktop', 'shared/api'] },
};

/** Brings parts up to date, once, however many processes start together; false when a build failed.
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {readonly (keyof typeof PARTS)[]} parts @returns {Promise<boolean>} */
export async function ensureBuilt(root, env, parts) {
  const isFresh = () => parts.every((part) => isPartFresh(root, part));
  if (isFresh()) return true;
  const release = await takeLock(path.join(root, '.cache/build.lock'), 'that builds the screen');
  try {
    return parts.every((part) => isPartFresh(root, part) || build(root, env, part));
  } finally {
    release();
  }
}

/** @param {string} root @param {NodeJS.ProcessEnv} env @param {keyof typeof PARTS} part @returns {boolean} */
function build(root, env, part) {
  const state = sourceState(root, part);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', PARTS[part].mode, '--logLevel', 'error'];
  // Whatever the caller is (a test run), what is built is what users get.
  if (!runQuietly(nodeProgram(root), args, { cwd: root, env: { ...env, NODE_ENV: 'production' } })) return false;
  mkdirSync(path.dirname(marker(root, part)), { recursive: true });
  writeFileSync(marker(root, part), state);
  return true;
}

/** A part is fresh when nothing that it is made from was touched, added or removed since. In an installed package there are
 * no sources to compare: what was shipped counts.
 * @param {string} root @param {keyof typeof PARTS} part @returns {boolean} */
function isPartFresh(root, part) {
  if (!existsSync(path.join(root, PARTS[part].output))) return false;
  if (!existsSync(path.join(root, 'vite.config.ts'))) return true;
  return existsSync(marker(root, part)) && readFileSync(marker(root, part), 'utf8') === sourceState(root, part);
}

/** Names and times of all sources. Times alone would miss a file that was removed.
 * @param {string} root @param {keyof typeof PARTS} part @returns {string} */
function sourceState(root, part) {
  const below = PARTS[part].sources.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  const files = ['vite.config.ts', 'package-lock.json', ...below.sort()];
  return files.map((file) => `${file} ${statSync(path.join(root, file)).mtimeMs}\n`).join('');
}

/** @param {string} root @param {keyof typeof PARTS} part @returns {string} */
function marker(root, part) {
  return path.join(root, '.cache/built', part);
}
