import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

/** A campaign of one product with a wide clip and a still, quick to render, in a folder of this test's own. */
export async function smallCampaign(markets: readonly string[]) {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  await mkdir(path.join(folder, 'captions'));
  const clip = await makeMedia('wide.mp4', [...moving('568x320', { seconds: 6 }), ...H264]);
  const still = await makeMedia('still.png', [...moving('640x480'), '-frames:v', '1']);
  await copyFile(clip, path.join(folder, 'media/a.mp4'));
  await copyFile(still, path.join(folder, 'media/b.png'));
  const document = {
    ...{ schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', markets },
    products: [{ id: 'own', name: 'Own', price: { amount: '39.90', currency: 'EUR' } }],
    slots: {
      hook: { file: 'media/a.mp4' },
      'feature-1': { file: 'media/b.png' },
      'feature-2': { file: 'media/a.mp4', trimStart: 1 },
      'feature-3': { file: 'media/b.png' },
      closing: { file: 'media/b.png' },
    },
  };
  const save = (changes: object) =>
    writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...document, ...changes }));
  await save({});
  return { root, folder, document, save, cache: path.join(root, 'cache') };
}
