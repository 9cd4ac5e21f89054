import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

type Part = {
  readonly title: string;
  readonly source: string;
  readonly seconds: number;
  readonly changed: readonly string[] | null;
};

/** A small campaign, and its renders with reasons. */
async function openCampaign() {
  const { folder, document, save, cache } = await smallCampaign(['de-DE']);
  const env = { FIFTEEN_CACHE: cache };
  const render = async (...more: readonly string[]) => {
    const args = ['render', folder, '--draft', '--force', '--explain', ...more];
    return callCli(args, env);
  };
  return {
    document,
    save,
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
