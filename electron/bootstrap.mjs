#!/usr/bin/env node
// Entry of every npm script: `node electron/bootstrap.mjs TASK [ARGS]`. Plain JavaScript for Node 20 with nothing installed:
// 1. npm packages, 2. ffmpeg, 3. for tests the footage, for the studio its screen, then 4. the task itself on the
// project's own Node, or on Electron.
// Everything said here goes to stderr; stdout belongs to the task.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { findElectron } from './bootstrap/electron-shell.mjs';
import { hasFfmpeg, installCommand, installPackages, nodeProgram, OLDEST_FFMPEG } from './bootstrap/system-tools.mjs';
import { ensureTestMedia } from './bootstrap/test-media.mjs';

const CLI = 'electron/hosts/cli/main.ts';
/** `fifteen serve`: a host of its own, as hosts never import each other. */
const BROWSER = 'electron/hosts/browser/main.ts';
/** `fifteen tiktok-emulator`: a program of the tests, started by its path as the bench is. */
const EMULATOR = 'test/tiktok-emulator/main.ts';
/** Commands of the CLI that run ffmpeg; the others, `doctor` above all, must work without it. */
const NEEDS_FFMPEG = ['render', 'preview', 'probe', 'new', 'demo', 'publish', 'voice'];

/** What a task needs before it, and what it runs.
 * @typedef {{ run: string[], ffmpeg?: true, media?: true, screen?: true }} Task */

/** @type {Readonly<Record<string, (args: readonly string[]) => Task>>} */
const TASKS = {
  demo: (args) => ({ run: [CLI, 'demo', ...args], ffmpeg: true }),
  fifteen: (args) => {
    const isHelp = args.includes('--help') || args.includes('-h');
    if (args[0] === 'serve')
      return { run: [BROWSER, ...args.slice(1)], ...(isHelp ? {} : { ffmpeg: true, screen: true }) };
    if (args[0] === 'tiktok-emulator')
      return { run: [EMULATOR, ...args.slice(1)], ...(isHelp ? {} : { ffmpeg: true }) };
    return { run: [CLI, ...args], ...(NEEDS_FFMPEG.includes(args[0] ?? '') ? { ffmpeg: true } : {}) };
  },
  // The desktop app, or where that cannot be the same screen in a browser.
  start: (args) => ({ run: [BROWSER, '--open', ...args], ffmpeg: true, screen: true }),
  test: (args) => ({ run: ['node_modules/vitest/vitest.mjs', 'run', ...args], ffmpeg: true, media: true }),
  // Everything but the task: for .ci/run and for those who want the set-up alone.
  setup: () => ({ run: [], ffmpeg: true, media: true }),
  screenshots: (args) => ({ run: ['test/screenshots/main.ts', ...args], ffmpeg: true, media: true }),
  bench: (args) => ({ run: ['test/bench/main.ts', ...args], ffmpeg: true }),
  'bench:peers': (args) => ({ run: ['test/bench/peers/main.ts', ...args], ffmpeg: true }),
};

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} argv @returns {Promise<number>} */
async function main([name = '', ...args]) {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name]?.(args) : undefined;
  if (task === undefined) {
    console.error(`fifteen: unknown task "${name}"; use one of ${Object.keys(TASKS).join(', ')}.`);
    return 2;
  }
  const { env, platform } = process;
  if (!(await ensureDependencies(root, env))) {
    console.error('fifteen: npm ci failed, see above; mend that (often the network) and run the same command again.');
    return 1;
  }
  if (task.ffmpeg && !ensureFfmpeg()) {
    console.error(
      `fifteen: ffmpeg ${OLDEST_FFMPEG} or newer is needed. Install it with:\n  ${installCommand('ffmpeg', env, platform)}`,
    );
    console.error('or set FIFTEEN_FFMPEG to the full path of one.');
    return 3;
  }
  if (task.media) ensureTestMedia(root, env, platform);
  if (task.screen && !(await ensureBuilt(root, env, ['screen']))) return cannotBuild();
  if (name === 'start') {
    const electron = findElectron({ root, env, platform, isRoot: process.getuid?.() === 0 });
    if ('program' in electron) {
      if (!(await ensureBuilt(root, env, ['main', 'preload']))) return cannotBuild();
      return run(electron.program, [root, ...args], process.cwd());
    }
    console.error(`fifteen: ${electron.reason} Serving the studio to your browser instead.`);
  }
  if (task.run.length === 0) return 0;
  const [script = '', ...rest] = task.run;
  // In the folder where the user is; only vitest must start in the repository.
  return run(nodeProgram(root), [path.join(root, script), ...rest], name === 'test' ? root : process.cwd());
}

/** @returns {number} */
function cannotBuild() {
  console.error('fifteen: the screen could not be built, see above.');
  return 1;
}

/** @returns {boolean} */
function ensureFfmpeg() {
  const { env, platform } = process;
  const machine = { root, env, platform };
  return hasFfmpeg(machine) || (installPackages(['ffmpeg'], env, platform) && hasFfmpeg(machine));
}

/** Runs a program to its end and gives its exit code.
 * @param {string} program @param {readonly string[]} args @param {string} cwd @returns {Promise<number>} */
function run(program, args, cwd) {
  // Stripping types and compiling takes half of a short command's processor time (1.1 s, then 0.6 s): kept between runs.
  const env = { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled'), ...process.env };
  const child = spawn(program, args, { cwd, stdio: 'inherit', env });
  // A terminal sends Ctrl-C to both of us, `kill` to one: the task takes a second signal for the first.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
