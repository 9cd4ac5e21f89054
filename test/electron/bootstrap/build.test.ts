import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../electron/bootstrap/build.mjs';
import { temporaryFolder } from '../storage/temporary-folder.ts';

/** Stands for Vite: writes the output of a mode and counts. */
const VITE = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
if (process.env.BROKEN) process.exit(1);
const mode = process.argv[process.argv.indexOf('--mode') + 1];
mkdirSync('dist/renderer', { recursive: true });
mkdirSync('dist/desktop', { recursive: true });
writeFileSync({ production: 'dist/renderer/index.html', desktop: 'dist/desktop/main.js', preload: 'dist/desktop/preload.cjs' }[mode], '');
appendFileSync('builds', mode + ' ' + process.env.NODE_ENV + '\\n');
`;

async function project() {
  const root = await temporaryFolder();
  for (const folder of ['renderer', 'shared/api', 'electron/hosts/desktop', 'node_modules/vite/bin']) {
    await mkdir(path.join(root, folder), { recursive: true });
  }
  await writeFile(path.join(root, 'node_modules/vite/bin/vite.js'), VITE);
  for (const file of ['vite.config.ts', 'package-lock.json', 'renderer/a.tsx', 'renderer/b.tsx', 'builds']) {
    await writeFile(path.join(root, file), '');
  }
  const builds = async () => (await readFile(path.join(root, 'builds'), 'utf8')).trim().split('\n').filter(Boolean);
  return { root, builds };
}

describe('ensureBuilt', () => {
  it('builds what is missing once, as users get it', async () => {
    const { root, builds } = await project();
    expect(await ensureBuilt(root, { ...process.env, NODE_ENV: 'test' }, ['screen', 'main'])).toBe(true);
    expect(await ensureBuilt(root, process.env, ['screen', 'main'])).toBe(true);
    expect(await builds()).toEqual(['production production', 'desktop production']);
  });

  it('builds again when a source was changed, added or removed', async () => {
    const { root, builds } = await project();
    const again = async () => {
      await ensureBuilt(root, process.env, ['screen']);
      return (await builds()).length;
    };
    expect(await again()).toBe(1);
    const later = new Date(Date.now() + 5000);
    await utimes(path.join(root, 'renderer/a.tsx'), later, later);
    expect(await again()).toBe(2);
    await writeFile(path.join(root, 'shared/api/new.ts'), '');
    expect(await again()).toBe(3);
    await rm(path.join(root, 'renderer/b.tsx'));
    expect(await again()).toBe(4);
    expect(await again()).toBe(4);
  });

  it('says when a build fails, and tries again the next time', async () => {
    const { root, builds } = await project();
    expect(await ensureBuilt(root, { ...process.env, BROKEN: '1' }, ['screen'])).toBe(false);
    expect(await ensureBuilt(root, process.env, ['screen'])).toBe(true);
    expect((await builds()).length).toBe(1);
  });

  it('takes what an installed package brought', async () => {
    const { root, builds } = await project();
    await ensureBuilt(root, process.env, ['screen']);
    await rm(path.join(root, 'vite.config.ts'));
    await rm(path.join(root, 'renderer'), { recursive: true });
    expect(await ensureBuilt(root, process.env, ['screen'])).toBe(true);
    expect((await builds()).length).toBe(1);
  });
});
