import { copyFile, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MediaItem, OpenCampaign } from '../../../../shared/api/campaign-methods.ts';
import type { Client } from '../../../../shared/api/client.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { smallClip } from './journey.ts';
import { testEditor, WINDOW } from './test-editor.ts';

function create(client: Client, folder: string): Promise<OpenCampaign> {
  const where = { window: WINDOW, folder: path.join(folder, 'kettle.fifteen') };
  return client.call('campaigns.create', { ...where, template: 'feature-trio', name: 'Kettle', markets: ['en-US'] });
}

const short = ({ path: place, state, problem }: MediaItem) => [place, state, problem?.replace(/^.*?: /, '') ?? null];

describe('media.import', () => {
  it('copies what is footage and says of each other file why it is not', async () => {
    const { client, folder, bugs } = await testEditor();
    const { id: campaign, folder: target } = await create(client, folder);
    const empty = path.join(folder, 'empty.mp4');
    const text = path.join(folder, 'text.mp4');
    const playlist = path.join(folder, 'playlist.mp4');
    await writeFile(empty, '');
    await writeFile(text, 'Only words.');
    await writeFile(playlist, '#EXTM3U\nfile:///etc/passwd\n');
    await mkdir(path.join(folder, 'holiday.mp4'));
    const files = [
      empty,
      text,
      playlist,
      path.join(folder, 'holiday.mp4'),
      path.join(folder, 'absent.mp4'),
      await smallClip(),
    ];
    const items = await client.call('media.import', { campaign, window: WINDOW, files });
    expect(items.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused', 'refused', 'missing', 'ok']);
    expect(items.slice(0, 5).every(({ problem }) => problem !== null && problem.length > 10)).toBe(true);
    expect(await readdir(path.join(target, 'media'))).toEqual([path.basename(items[5]?.path ?? '')]);
    expect(bugs).toEqual([]);
  });

  it('gives files of one name names of their own', async () => {
    const { client, folder } = await testEditor();
    const { id: campaign } = await create(client, folder);
    await mkdir(path.join(folder, 'a'));
    await mkdir(path.join(folder, 'b'));
    const files = ['a/Clip %1.MP4', 'b/clip %1.mp4'].map((name) => path.join(folder, name));
    for (const file of files) await copyFile(await smallClip(), file);
    const items = await client.call('media.import', { campaign, window: WINDOW, files });
    expect(items.map(short)).toEqual([
      ['media/Clip -1.mp4', 'ok', null],
      ['media/clip -1-2.mp4', 'ok', null],
    ]);
    expect((await client.call('media.list', { campaign })).map(short)).toEqual(items.map(short));
  });

  it('leaves nothing of an upload behind', async () => {
    const uploadsFolder = await temporaryFolder();
    const { client, folder } = await testEditor({ uploadsFolder });
    const { id: campaign } = await create(client, folder);
    await mkdir(path.join(uploadsFolder, 'one'));
    await copyFile(await smallClip(), path.join(uploadsFolder, 'one/clip.mp4'));
    const files = [path.join(uploadsFolder, 'one/clip.mp4')];
    expect((await client.call('media.import', { campaign, window: WINDOW, files })).map(short)).toEqual([
      ['media/clip.mp4', 'ok', null],
    ]);
    expect(await readdir(uploadsFolder)).toEqual([]);
  });
});

describe('media.relink', () => {
  it('brings a missing file back, and the variant with it', async () => {
    const { client, folder } = await testEditor();
    const opened = await create(client, folder);
    const { id: campaign } = opened;
    const [product] = opened.campaign.products;
    if (!product) throw new Error('a new campaign has a product');
    const document = { ...opened.campaign, products: [{ ...product, media: ['media/deep/lost.mp4'] }] };
    await client.call('campaigns.save', { campaign, window: WINDOW, document, texts: {} });
    const rules = async () => {
      const view = await client.call('variants.view', { campaign, product: product.id, market: 'en-US' });
      return view.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    };
    expect(await rules()).toContain('media-unreadable');
    expect((await client.call('media.list', { campaign })).map(({ path: place, state }) => [place, state])).toEqual([
      ['media/deep/lost.mp4', 'missing'],
    ]);
    const item = await client.call('media.relink', {
      campaign,
      window: WINDOW,
      path: 'media/deep/lost.mp4',
      file: await smallClip(),
    });
    expect(short(item)).toEqual(['media/deep/lost.mp4', 'ok', null]);
    expect(await rules()).toEqual([]);
  });

  it('writes nothing outside the campaign, whatever its folders link to', async () => {
    const { client, folder } = await testEditor();
    const { id: campaign, folder: target } = await create(client, folder);
    const outside = await temporaryFolder();
    await rm(path.join(target, 'media'), { recursive: true, force: true });
    await symlink(outside, path.join(target, 'media'));
    const request = { campaign, window: WINDOW, path: 'media/deep/clip.mp4', file: await smallClip() };
    await expect(client.call('media.relink', request)).rejects.toMatchObject({ code: 'bad-input' });
    const files = [await smallClip()];
    const imported = client.call('media.import', { campaign, window: WINDOW, files });
    await expect(imported).rejects.toMatchObject({ code: 'bad-input' });
    expect(await readdir(outside)).toEqual([]);
  });
});
