import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../electron/storage/temporary-folder.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Runs it until it has printed its address, asks for its page, ends it. */
async function tryOut(program: readonly string[]): Promise<{ readonly printed: string; readonly page: string }> {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  while (!printed.includes('Ctrl-C')) await once(child.stdout, 'data');
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
  const page = await (await fetch(address)).text();
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return { printed, page };
}

describe('fifteen tiktok-emulator', () => {
  it('prints what the app asks for, and shows what arrived', async () => {
    const { printed, page } = await tryOut([path.join(ROOT, 'electron/bootstrap.mjs'), 'fifteen', 'tiktok-emulator']);
    for (const words of ['demo-key', 'demo-secret', 'http://127.0.0.1:*/callback/', '@aurel.kitchen'])
      expect(printed).toContain(words);
    expect(page).toContain('Nothing has arrived yet.');
  });

  it('starts from an installed package', async () => {
    const installed = path.join(await temporaryFolder(), 'node_modules/fifteen');
    await mkdir(installed, { recursive: true });
    for (const folder of ['electron', 'shared', 'test/tiktok-emulator'])
      await cp(path.join(ROOT, folder), path.join(installed, folder), { recursive: true });
    await cp(path.join(ROOT, 'package.json'), path.join(installed, 'package.json'));
    await symlink(path.join(ROOT, 'node_modules'), path.join(installed, 'node_modules'));
    await tryOut([path.join(installed, 'electron/hosts/cli/bin.mjs'), 'tiktok-emulator']);
  });

  it('refuses what it does not know', async () => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), '--fast'], { stdio: 'ignore' });
    expect((await once(child, 'close'))[0]).toBe(2);
  });
});
