// What the studio needs from the system and how each system gets it. Plain JavaScript: runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ readonly program: string, readonly install: readonly string[], readonly command: string }} Installer */

/** The oldest ffmpeg whose filters the render plans use: Debian 12's. */
export const OLDEST_FFMPEG = '5.1';

/** @type {readonly Installer[]} */
const LINUX_INSTALLERS = [
  {
    program: 'apt-get',
    install: ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'],
    command: 'sudo apt-get update && sudo apt-get install -y',
  },
  { program: 'dnf', install: ['install', '-y'], command: 'sudo dnf install -y' },
  { program: 'apk', install: ['add'], command: 'sudo apk add' },
  { program: 'pacman', install: ['-S', '--noconfirm', '--needed'], command: 'sudo pacman -S --needed' },
  { program: 'zypper', install: ['--non-interactive', 'install'], command: 'sudo zypper install' },
];

/** The version in the first line that `ffmpeg -version` or `ffprobe -version` prints, or null.
 * @param {string} banner @returns {string | null} */
export function readVersion(banner) {
  return /^ff\w+ version (\S+)/.exec(banner)?.[1] ?? null;
}

/** Releases from 5.1 up pass; builds from git carry no release number ("N-109542-g...", "2024-06-13-git-...") and count as new.
 * @param {string} version @returns {boolean} */
export function isNewEnough(version) {
  const release = /^n?(\d+)(?:\.(\d+)|(?![\d-]))/.exec(version);
  if (release === null) return true;
  const [major, minor] = [Number(release[1]), Number(release[2] ?? 0)];
  const [oldMajor = 0, oldMinor = 0] = OLDEST_FFMPEG.split('.').map(Number);
  return major > oldMajor || (major === oldMajor && minor >= oldMinor);
}

/** The full path of a program on PATH, or null.
 * @param {string} name @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {string | null} */
export function findOnPath(name, env, platform) {
  const file = platform === 'win32' ? `${name}.exe` : name;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
  return folders.map((folder) => path.join(folder, file)).find(isExecutable) ?? null;
}

/** @param {string} file @returns {boolean} */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Absent and not executable mean the same here: look further.
  }
}

/** The one command that installs a package on this machine.
 * @param {string} name @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {string} */
export function installCommand(name, env, platform) {
  if (platform === 'darwin') return `brew install ${name}`;
  if (platform === 'win32') return name === 'ffmpeg' ? 'winget install --id Gyan.FFmpeg' : `winget install ${name}`;
  const installer = linuxInstaller(env) ?? LINUX_INSTALLERS[0];
  return `${installer?.command} ${name}`;
}

/** @param {NodeJS.ProcessEnv} env @returns {Installer | undefined} */
function linuxInstaller(env) {
  return LINUX_INSTALLERS.find(({ program }) => findOnPath(program, env, 'linux') !== null);
}

/** The ffmpeg that was found new enough last time: asking it takes a tenth of a second of each start. */
const SEEN_FFMPEG = 'node_modules/.fifteen-ffmpeg';

/** Whether a usable ffmpeg is there; `FIFTEEN_FFMPEG` is taken at its word, the program itself reports what is wrong with it.
 * @param {{ root: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform }} machine @returns {boolean} */
export function hasFfmpeg({ root, env, platform }) {
  if (env['FIFTEEN_FFMPEG']) return true;
  if (existsSync(path.join(root, 'node_modules/ffmpeg-static', platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg')))
    return true;
  const found = findOnPath('ffmpeg', env, platform);
  if (found === null) return false;
  const seen = path.join(root, SEEN_FFMPEG);
  const { size, mtimeMs } = statSync(found);
  const identity = JSON.stringify({ found, size, mtimeMs, oldest: OLDEST_FFMPEG });
  if (existsSync(seen) && readFileSync(seen, 'utf8') === identity) return true;
  const version = readVersion(spawnSync(found, ['-version'], { encoding: 'utf8', timeout: 10_000 }).stdout ?? '');
  if (version === null || !isNewEnough(version)) return false;
  if (existsSync(path.dirname(seen))) writeFileSync(seen, identity);
  return true;
}

/** Whether packages can be installed without asking anybody for a password.
 * @param {NodeJS.Platform} platform @returns {boolean} */
function isRoot(platform) {
  return platform === 'linux' && process.getuid?.() === 0;
}

/** Runs a program with its output on stderr, so that stdout stays for the task's own.
 * @param {string} program @param {readonly string[]} args @param {{ cwd?: string, env: NodeJS.ProcessEnv }} options @returns {boolean} */
export function runQuietly(program, args, { cwd, env }) {
  const result = spawnSync(program, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
  return result.status === 0;
}

/** Installs packages where that needs no password; false where it does or where it failed.
 * @param {readonly string[]} packages @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {boolean} */
export function installPackages(packages, env, platform) {
  const installer = isRoot(platform) ? linuxInstaller(env) : undefined;
  if (installer === undefined) return false;
  console.error(`fifteen: installing ${packages.join(', ')} with ${installer.program}`);
  if (installer.program === 'apt-get' && !runQuietly('apt-get', ['-q', 'update'], { env })) return false;
  return runQuietly(installer.program, [...installer.install, ...packages], { env });
}

/** @param {string} root @returns {string} */
export function nodeProgram(root) {
  const own = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}
