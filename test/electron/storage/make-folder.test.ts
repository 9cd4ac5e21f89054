import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../electron/storage/make-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('makeFolder', () => {
  it('makes many folders below one that is not there yet, all at once', async () => {
    const root = await temporaryFolder();
    for (let round = 0; round < 40; round += 1) {
      const folders = Array.from({ length: 8 }, (_, index) =>
        path.join(root, `${round}`, 'objects', `${index % 3}`, `${index}`),
      );
      await Promise.all(folders.map(makeFolder));
      for (const folder of folders) expect((await stat(folder)).isDirectory()).toBe(true);
    }
  });

  it('says where a place cannot be made', async () => {
    await expect(makeFolder('/proc/fifteen/below')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
