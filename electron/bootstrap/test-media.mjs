// The real footage and the browser that tests use, from Debian's packages. Plain JavaScript, run only for `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, installPackages, runQuietly } from './system-tools.mjs';

/** @typedef {{ readonly name: string, readonly folder: string }} FootagePackage */

/** Where each package puts its media, from the root of the file system.
 * @type {readonly FootagePackage[]} */
export const FOOTAGE_PACKAGES = [
  { name: 'forensics-samples-files', folder: 'usr/share/forensics-samples/original-files' },
  { name: 'opencv-doc', folder: 'usr/share/doc/opencv-doc/examples/data' },
];

/** Names that Chromium goes by, best first. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The folder that holds a package's media: unpacked here, or installed in the system; null when it is nowhere.
 * @param {string} root @param {FootagePackage} footage @returns {string | null} */
export function footageFolder(root, { folder }) {
  return [path.join(root, '.cache/footage', folder), path.join('/', folder)].find((place) => existsSync(place)) ?? null;
}

/** The browser that tests drive, or null.
 * @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {string | null} */
function findBrowser(env, platform) {
  if (env['FIFTEEN_CHROMIUM']) return env['FIFTEEN_CHROMIUM'];
  return BROWSERS.map((name) => findOnPath(name, env, platform)).find((found) => found !== null) ?? null;
}

/** Gets what is missing where apt can; tests that still miss something fail and say what they need.
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
export function ensureTestMedia(root, env, platform) {
  const programs = [
    ...(findBrowser(env, platform) === null ? ['chromium'] : []),
    // Draft voices are tested with the real program.
    ...(findOnPath('espeak-ng', env, platform) === null ? ['espeak-ng'] : []),
  ];
  if (programs.length > 0) installPackages(programs, env, platform);
  const missing = FOOTAGE_PACKAGES.filter((footage) => footageFolder(root, footage) === null);
  if (missing.length === 0 || findOnPath('apt-get', env, platform) === null) return;
  for (const footage of missing) {
    console.error(`fifteen: fetching the test footage of Debian's package ${footage.name}`);
    if (!unpack(root, footage, env)) console.error(`fifteen: could not fetch ${footage.name}; its tests will fail`);
  }
}

/**
 * Downloads and unpacks only the media: it needs no root, leaves the system as it was, and works in slim containers,
 * whose dpkg leaves out /usr/share/doc, where opencv-doc keeps its clips.
 * @param {string} root @param {FootagePackage} footage @param {NodeJS.ProcessEnv} env @returns {boolean}
 */
function unpack(root, { name, folder }, env) {
  const target = path.join(root, '.cache/footage', folder);
  mkdirSync(path.dirname(target), { recursive: true });
  const scratch = mkdtempSync(path.join(root, '.cache/footage/unpack-'));
  try {
    const download = () => runQuietly('apt-get', ['-q', 'download', name], { cwd: scratch, env });
    if (!download() && !(runQuietly('apt-get', ['-q', 'update'], { env }) && download())) return false;
    const archive = readdirSync(scratch).find((file) => file.endsWith('.deb'));
    if (archive === undefined) return false;
    const script = 'dpkg-deb --fsys-tarfile "$1" | tar -x "./$2"';
    if (spawnSync('sh', ['-c', script, 'sh', archive, folder], { cwd: scratch, stdio: ['ignore', 2, 2] }).status !== 0)
      return false;
    renameSync(path.join(scratch, folder), target);
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
