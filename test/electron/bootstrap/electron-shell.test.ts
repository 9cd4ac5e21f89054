import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../../electron/bootstrap/electron-shell.mjs';
import { temporaryFolder } from '../storage/temporary-folder.ts';

/** A project whose package electron has this installer. */
async function project(installer: string): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(path.join(root, 'node_modules/electron/dist'), { recursive: true });
  await writeFile(path.join(root, 'node_modules/electron/install.js'), installer);
  return root;
}

const screen = { DISPLAY: ':0' };

describe('findElectron', () => {
  it('takes the program that is there', async () => {
    const root = await project('process.exit(1);');
    const electron = path.join(root, 'node_modules/electron');
    await writeFile(path.join(electron, 'path.txt'), 'electron');
    await writeFile(path.join(electron, 'dist/electron'), '');
    const program = path.join(electron, 'dist/electron');
    expect(findElectron({ root, env: screen, platform: 'linux', isRoot: false })).toEqual({ program });
    expect(findElectron({ root, env: {}, platform: 'darwin', isRoot: true })).toEqual({ program });
  });

  it('fetches it once where it is missing', async () => {
    const root = await project(`
      const { writeFileSync } = require('node:fs');
      writeFileSync(__dirname + '/path.txt', 'electron');
      writeFileSync(__dirname + '/dist/electron', '');
    `);
    const program = path.join(root, 'node_modules/electron/dist/electron');
    expect(findElectron({ root, env: screen, platform: 'linux', isRoot: false })).toEqual({ program });
  });

  it('says why the desktop app cannot be opened', async () => {
    const root = await project('console.error("RequestError: getaddrinfo ENOTFOUND\\n  at x"); process.exit(1);');
    const reason = (env: NodeJS.ProcessEnv, isRoot = false) => findElectron({ root, env, platform: 'linux', isRoot });
    expect(reason({})).toEqual({ reason: 'There is no display here.' });
    expect(reason(screen, true)).toEqual({ reason: 'Electron does not run as root.' });
    expect(reason({ ...screen, CI: 'true' })).toEqual({ reason: "Electron's program is not installed." });
    expect(reason({ ...screen, FIFTEEN_HOST: 'browser' })).toEqual({ reason: 'FIFTEEN_HOST asks for the browser.' });
    expect(reason(screen)).toEqual({
      reason: "Electron's program could not be fetched: RequestError: getaddrinfo ENOTFOUND.",
    });
  });
});
