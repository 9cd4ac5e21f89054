import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeMedia, rgbFrames } from '../../../setup/make-media.ts';
import { hostLoad } from './journey.ts';
import { testEditor, WINDOW } from './test-editor.ts';

const SIZE = { width: 320, height: 160 };

it('a thumbnail shows what is white and transparent over a middle grey', async () => {
  const { client, host, folder } = await testEditor();
  // The left half white, the right half clear; its hidden colour is white too, as drawing programs leave it.
  const source = `color=c=white:s=320x160,format=rgba,geq=r=255:g=255:b=255:a='if(lt(X,160),255,0)'`;
  const logo = await makeMedia('half-logo.png', ['-f', 'lavfi', '-i', source, '-frames:v', '1']);
  const where = { window: WINDOW, folder: path.join(folder, 'kettle.fifteen') };
  const { id } = await client.call('campaigns.create', {
    ...{ ...where, template: 'promotion', name: 'Kettle', markets: ['en-US'] },
  });
  const [item] = await client.call('media.import', { campaign: id, window: WINDOW, files: [logo] });
  const { bytes } = await hostLoad(host)(item?.thumbnail ?? '');
  const file = path.join(folder, 'thumbnail.jpg');
  await writeFile(file, bytes);
  const [frame] = await rgbFrames(file, SIZE);
  const red = (x: number): number => frame?.[(80 * SIZE.width + x) * 3] ?? -1;
  expect(red(40)).toBeGreaterThan(245);
  expect(red(280)).toBeGreaterThan(110);
  expect(red(280)).toBeLessThan(140);
});
