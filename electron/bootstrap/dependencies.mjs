// Installs the npm packages when they are missing or stale. Plain JavaScript: runs on Node 20 with nothing installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takeLock } from './process-lock.mjs';
import { runQuietly } from './system-tools.mjs';

/** Written into node_modules after an install that succeeded, so that a broken one is done again. */
const MARKER = 'node_modules/.fifteen-installed';

/** Installs what package-lock.json asks for, once, however many processes start together; false when npm failed.
 * @param {string} root @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} */
export async function ensureDependencies(root, env) {
  if (isFresh(root)) return true;
  const release = await takeLock(path.join(root, '.cache/install.lock'), 'that installs npm packages');
  try {
    return isFresh(root) || install(root, env);
  } finally {
    release();
  }
}

/** What node_modules must match: the lock file, and the platform, as a folder shared by two systems holds the wrong binaries.
 * @param {string} root @returns {string} */
function wanted(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @param {string} root @returns {boolean} */
function isFresh(root) {
  const marker = path.join(root, MARKER);
  if (!existsSync(marker)) return adopt(root);
  return readFileSync(marker, 'utf8') === wanted(root) || adopt(root);
}

/** Takes over an install that a developer made with npm itself: npm's own record must hold every needed package.
 * @param {string} root @returns {boolean} */
function adopt(root) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const isComplete = Object.entries(locked).every(
    ([name, entry]) => name === '' || entry.optional || entry.devOptional || installed[name]?.version === entry.version,
  );
  if (!isComplete) return false;
  writeFileSync(path.join(root, MARKER), wanted(root));
  return true;
}

/** @param {string} root @param {NodeJS.ProcessEnv} env @returns {boolean} */
function install(root, env) {
  const isMissing = !existsSync(path.join(root, 'node_modules'));
  console.error(`fifteen: ${isMissing ? 'installing' : 'updating'} npm packages (npm ci)`);
  // Under `npm run` this is the npm that runs us; its own path avoids npm.cmd, which Windows starts only through a shell.
  const npm = env['npm_execpath']?.endsWith('npm-cli.js') ? env['npm_execpath'] : null;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? runQuietly(process.execPath, [npm, ...args], { cwd: root, env })
    : runQuietly('npm', args, { cwd: root, env });
  if (!done) return false;
  writeFileSync(path.join(root, MARKER), wanted(root));
  return true;
}
