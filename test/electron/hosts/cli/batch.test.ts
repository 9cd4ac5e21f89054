import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { runCli } from './run-cli.ts';

const FEED = [
  'id,title,price,image_link',
  'A,Kettle,39.90 EUR,picture.jpg',
  'B,Cup,free,picture.jpg',
  'C,Pot,19.90 EUR,picture.jpg',
  ',Lid,5.00 EUR,picture.jpg',
  'A,Kettle,39.90 EUR,picture.jpg',
].join('\n');

describe('a batch from a feed', () => {
  it('tries the first, is killed without warning, and goes on where it was', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, 'shop.fifteen');
    await mkdir(path.join(folder, 'media'), { recursive: true });
    const clip = await makeMedia('good.mp4', [...moving('320x568', { seconds: 4 }), ...H264]);
    await copyFile(clip, path.join(folder, 'media/clip.mp4'));
    const picture = await makeMedia('feed.jpg', [...moving('320x320'), '-frames:v', '1']);
    await copyFile(picture, path.join(root, 'picture.jpg'));
    const slots = { hook: { file: 'media/clip.mp4' } };
    const head = { schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', slots };
    const document = { ...head, markets: ['de-DE', 'fr-FR'], products: [{ id: 'own', name: 'Own' }] };
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify(document));
    await writeFile(path.join(root, 'feed.csv'), FEED);
    const env = { FIFTEEN_CACHE: path.join(root, 'cache') };
    const imported = await runCli(['import', path.join(root, 'feed.csv'), folder, '--prune', '--json'], { env });
    expect(imported.events().map(({ row, products }) => row ?? products)).toEqual([3, 5, 6, 2]);

    const render = ['render', folder, '--draft', '--json'];
    const first = await runCli([...render, '--first', '1'], { env });
    expect([first.code, first.events().at(-1)?.['rendered']]).toEqual([0, 1]);
    const killed = await runCli(render, {
      env,
      onOutput: (text, kill) => {
        if (text.includes('"rendered"')) kill('SIGKILL');
      },
    });
    expect(killed.code).toBe(null);
    const resumed = await runCli(render, { env });
    const { rendered, current, failed } = resumed.events().at(-1) ?? {};
    expect([resumed.code, Number(rendered) + Number(current), failed, Number(current) >= 2]).toEqual([0, 4, 0, true]);
  });
});
