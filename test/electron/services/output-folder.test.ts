import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveIntoPlace, prepareOutputFolder, variantFiles } from '../../../electron/services/output-folder.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

describe('output folder', () => {
  it('is made, tried and left empty', async () => {
    const out = path.join(await temporaryFolder(), 'a', 'b');
    await prepareOutputFolder(out);
    expect(await readdir(out)).toEqual([]);
  });

  it('says that it cannot be written before any work is done', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, 'mine');
    await expect(prepareOutputFolder(path.join(file, 'out'))).rejects.toMatchObject({ code: 'output-unwritable' });
    await expect(prepareOutputFolder('/proc/out')).rejects.toMatchObject({ code: 'output-unwritable' });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('names the files of a variant', () => {
    expect(variantFiles('/out', { product: 'kettle', market: 'de-DE', hook: null })).toEqual({
      video: '/out/kettle/de-DE.mp4',
      subtitles: '/out/kettle/de-DE.srt',
      cover: '/out/kettle/de-DE.cover.jpg',
    });
  });

  it('moves files whole, also to another disk, and replaces what is there', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'new'), 'new');
    await mkdir(path.join(folder, 'out'));
    await writeFile(path.join(folder, 'out/file'), 'old');
    await moveIntoPlace(path.join(folder, 'new'), path.join(folder, 'out/file'));
    expect(await readFile(path.join(folder, 'out/file'), 'utf8')).toBe('new');
    expect(await readdir(path.join(folder, 'out'))).toEqual(['file']);
  });

  it('leaves no part where the target cannot be replaced', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'new'), 'new');
    await mkdir(path.join(folder, 'out/taken/full'), { recursive: true });
    await expect(moveIntoPlace(path.join(folder, 'new'), path.join(folder, 'out/taken'))).rejects.toMatchObject({
      code: 'output-unwritable',
    });
    expect(await readdir(path.join(folder, 'out'))).toEqual(['taken']);
  });
});
