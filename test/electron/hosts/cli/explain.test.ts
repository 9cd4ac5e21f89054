import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { runCli } from './run-cli.ts';

type Part = {
  readonly title: string;
  readonly source: string;
  readonly seconds: number;
  readonly changed: readonly string[] | null;
};

/** A campaign of one product in one market, with two wide clips and a still. */
async function openCampaign() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'shop.fifteen');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  await mkdir(path.join(folder, 'captions'));
  const clip = await makeMedia('wide.mp4', [...moving('568x320', { seconds: 6 }), ...H264]);
  const still = await makeMedia('still.png', [...moving('640x480'), '-frames:v', '1']);
  await copyFile(clip, path.join(folder, 'media/a.mp4'));
  await copyFile(still, path.join(folder, 'media/b.png'));
  const document = {
    ...{ schema: 'fifteen/campaign', version: 1, name: 'Shop', template: 'feature-trio', markets: ['de-DE'] },
    products: [{ id: 'own', name: 'Own', price: { amount: '39.90', currency: 'EUR' } }],
    slots: {
      hook: { file: 'media/a.mp4' },
      'feature-1': { file: 'media/b.png' },
      'feature-2': { file: 'media/a.mp4', trimStart: 1 },
      'feature-3': { file: 'media/b.png' },
      closing: { file: 'media/b.png' },
    },
  };
  const file = path.join(folder, 'campaign.json');
  await writeFile(file, JSON.stringify(document));
  const env = { FIFTEEN_CACHE: path.join(root, 'cache') };
  const render = async (...more: readonly string[]) => {
    const args = ['render', folder, '--draft', '--force', '--explain', ...more];
    return runCli(args, { env });
  };
  return {
    document,
    save: (changes: object) => writeFile(file, JSON.stringify({ ...document, ...changes })),
    say: (words: object) => writeFile(path.join(folder, 'captions/de.json'), JSON.stringify(words)),
    render,
    /** Title and reason of the parts that were rendered, as the JSON lines tell them. */
    rendered: async () => {
      const { events } = await render('--json');
      const explained = events().find(({ event }) => event === 'explain') ?? { parts: [] };
      return (explained['parts'] as readonly Part[]).flatMap(({ title, source, changed, seconds }) =>
        source === 'made' && seconds > 0 ? [[title, ...(changed ?? ['new'])]] : [],
      );
    },
  };
}

describe('fifteen render --explain', () => {
  it('says why each segment is rendered or reused: new, then only what a caption, a trim, a price, a crop changed', async () => {
    const { document, save, say, render, rendered } = await openCampaign();
    const parts = ['hook', 'hook > feature-1', 'feature-1 > feature-2', 'feature-2 > feature-3', 'feature-3 > closing'];
    expect(await rendered()).toEqual([...parts, 'sound'].map((title) => [title, 'new']));
    await say({ hook: 'Neu' });
    const slots = { ...document.slots, 'feature-2': { file: 'media/a.mp4', trimStart: 2 } };
    await save({ slots });
    expect(await rendered()).toEqual([
      ['hook', 'pixels of hook'],
      ['feature-1 > feature-2', 'trim'],
      ['feature-2 > feature-3', 'trim'],
    ]);
    const [product] = document.products;
    const products = [{ ...product, price: { amount: '29.90', currency: 'EUR' } }];
    await save({ products, slots: { ...slots, hook: { file: 'media/a.mp4', focus: { x: 0.1, y: 0.5 } } } });
    const { stdout } = await render();
    const lines = stdout.split('\n').filter((line) => line.startsWith(' '));
    expect(lines.map((line) => line.replace(/\d\.\d\d s/, '_.__ s'))).toEqual([
      '     0-74  hook                   rendered   _.__ s  changed: crop',
      '   75-164  hook > feature-1       rendered   _.__ s  changed: crop',
      '  165-254  feature-1 > feature-2  reused             as before',
      '  255-344  feature-2 > feature-3  reused             as before',
      '  345-449  feature-3 > closing    rendered   _.__ s  changed: pixels of price',
      '    0-449  sound                  reused             as before',
    ]);
  });
});
