import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveCampaignFile } from '../../../electron/storage/campaign-path.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LONG = `${'n'.repeat(196)}.mp4`;

describe('resolveCampaignFile', () => {
  it.each(['it\'s 100% "fine": 😀 ケトル.mp4', LONG, '-i.mp4', 'a%03d.png', 'x|y;z&$(q).mp4'])(
    'finds media/%s',
    async (name) => {
      const folder = await folderWith(name);
      expect(await resolveCampaignFile({ folder, file: `media/${name}`, use: 'slot "hook"' })).toBe(
        path.join(folder, 'media', name),
      );
    },
  );

  it('finds a name that another system wrote in the other Unicode form', async () => {
    const folder = await folderWith('é.mp4'.normalize('NFD'));
    const real = await resolveCampaignFile({ folder, file: 'media/é.mp4'.normalize('NFC'), use: 'music' });
    expect(real.normalize('NFC')).toBe(path.join(folder, 'media/é.mp4').normalize('NFC'));
  });

  it('names file and slot of what is missing', async () => {
    const folder = await folderWith('x.mp4');
    await expect(resolveCampaignFile({ folder, file: 'media/y.mp4', use: 'slot "hook"' })).rejects.toMatchObject({
      code: 'file-missing',
      message: `media/y.mp4 (slot "hook") does not exist in ${folder}. Copy it there, or correct its name in campaign.json.`,
    });
  });

  it('refuses links that lead out, and follows those that stay', async () => {
    const folder = await folderWith('x.mp4');
    await symlink('/etc/hostname', path.join(folder, 'media/out.mp4'));
    await symlink('x.mp4', path.join(folder, 'media/in.mp4'));
    await symlink('loop.mp4', path.join(folder, 'media/loop.mp4'));
    const find = (file: string) => resolveCampaignFile({ folder, file, use: 'music' });
    await expect(find('media/out.mp4')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(find('../x.mp4')).rejects.toMatchObject({ code: expect.stringMatching(/bad-input|file-missing/) });
    await expect(find('media/loop.mp4')).rejects.toMatchObject({ code: 'file-missing' });
    expect(await find('media/in.mp4')).toBe(path.join(folder, 'media/x.mp4'));
  });

  it('refuses folders, empty files and pipes without opening them', async () => {
    const folder = await folderWith('x.mp4');
    await writeFile(path.join(folder, 'empty.mp4'), '');
    execFileSync('mkfifo', [path.join(folder, 'pipe.mp4')]);
    for (const file of ['media', 'empty.mp4', 'pipe.mp4']) {
      await expect(resolveCampaignFile({ folder, file, use: 'music' })).rejects.toMatchObject({ code: 'not-media' });
    }
  });
});

async function folderWith(name: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'media'));
  await writeFile(path.join(folder, 'media', name), 'x');
  return folder;
}
