// Finds out whether the desktop app can be opened here, and why not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeProgram } from './system-tools.mjs';

/** A slow line takes minutes for the 100 MB; one that is dead says nothing for ever. */
const DOWNLOAD_LIMIT_MS = 600_000;

/** The machine as the decision needs it.
 * @typedef {{ root: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform, isRoot: boolean }} Machine */

/** Electron's program, fetched when it is not there yet; or the reason why the desktop app cannot be opened.
 * @param {Machine} machine @returns {{ program: string } | { reason: string }} */
export function findElectron(machine) {
  const { env, platform } = machine;
  if (env['FIFTEEN_HOST'] === 'browser') return { reason: 'FIFTEEN_HOST asks for the browser.' };
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return { reason: 'There is no display here.' };
  // Chromium's sandbox does not work for root, and without the sandbox we do not open it.
  if (platform === 'linux' && machine.isRoot) return { reason: 'Electron does not run as root.' };
  const found = installedProgram(machine);
  if (found) return { program: found };
  if (env['CI']) return { reason: "Electron's program is not installed." };
  console.error("fifteen: fetching Electron's program, once");
  const failure = download(machine);
  const program = failure === null ? installedProgram(machine) : null;
  return program ? { program } : { reason: `Electron's program could not be fetched: ${failure ?? 'nothing came'}.` };
}

/** @param {Machine} machine @returns {string | null} */
function installedProgram({ root, env }) {
  const electron = path.join(root, 'node_modules/electron');
  const name = path.join(electron, 'path.txt');
  if (!existsSync(name)) return null;
  const program = path.join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] || path.join(electron, 'dist'),
    readFileSync(name, 'utf8'),
  );
  return existsSync(program) ? program : null;
}

/** Runs Electron's own installer, which checks what it fetched; gives the last thing that it said when it failed.
 * @param {Machine} machine @returns {string | null} */
function download({ root, env }) {
  const installer = path.join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return 'the package electron is not installed';
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], timeout: DOWNLOAD_LIMIT_MS };
  const { status, stderr, error } = spawnSync(nodeProgram(root), [installer], options);
  if (status === 0) return null;
  const line = stderr?.split('\n').find((text) => /Error/.test(text));
  return line?.trim().slice(0, 200) ?? error?.message ?? `its installer ended with ${status}`;
}
