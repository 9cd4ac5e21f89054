#!/usr/bin/env node
// Entry of every npm script: `node electron/bootstrap.mjs TASK [ARGS]`. Plain JavaScript for Node 20 with nothing installed:
// 1. npm packages, 2. ffmpeg, 3. for tests the footage, then 4. the task itself on the project's own Node.
// Everything said here goes to stderr; stdout belongs to the task.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { hasFfmpeg, installCommand, installPackages, nodeProgram, OLDEST_FFMPEG } from './bootstrap/system-tools.mjs';
import { ensureTestMedia } from './bootstrap/test-media.mjs';

const CLI = 'electron/hosts/cli/main.ts';
/** Commands of the CLI that run ffmpeg; the others, `doctor` above all, must work without it. */
const NEEDS_FFMPEG = ['render', 'preview', 'probe', 'new', 'demo'];

/** @type {Readonly<Record<string, (args: readonly string[]) => { run: string[], ffmpeg: boolean, media: boolean }>>} */
const TASKS = {
  demo: (args) => ({ run: [CLI, 'demo', ...args], ffmpeg: true, media: false }),
  fifteen: (args) => ({ run: [CLI, ...args], ffmpeg: NEEDS_FFMPEG.includes(args[0] ?? ''), media: false }),
  test: (args) => ({ run: ['node_modules/vitest/vitest.mjs', 'run', ...args], ffmpeg: true, media: true }),
  // Everything but the task: for .ci/run and for those who want the set-up alone.
  setup: () => ({ run: [], ffmpeg: true, media: true }),
  bench: (args) => ({ run: ['test/bench/main.ts', ...args], ffmpeg: true, media: false }),
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
  return task.run.length === 0 ? 0 : run(task.run, name === 'test');
}

/** @returns {boolean} */
function ensureFfmpeg() {
  const { env, platform } = process;
  const machine = { root, env, platform };
  return hasFfmpeg(machine) || (installPackages(['ffmpeg'], env, platform) && hasFfmpeg(machine));
}

/** Runs the task on the project's Node, in the folder where the user is; only vitest must start in the repository.
 * @param {readonly string[]} args @param {boolean} inRepository @returns {Promise<number>} */
function run([script = '', ...args], inRepository) {
  const cwd = inRepository ? root : process.cwd();
  const child = spawn(nodeProgram(root), [path.join(root, script), ...args], { cwd, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us, `kill` to one: the task takes a second signal for the first.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
