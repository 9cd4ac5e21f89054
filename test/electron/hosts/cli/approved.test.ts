import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { callCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

type Rendered = { readonly market: string; readonly content: string };

it('fifteen render --approved renders what a review approved as it is now, and says what was changed since', async () => {
  const { root, folder, cache } = await smallCampaign(['de-DE', 'en-US', 'fr-FR']);
  const run = (...args: readonly string[]) => callCli(args, { FIFTEEN_CACHE: cache });
  const none = await run('render', folder, '--approved', '--draft', '--dry-run', '--json');
  expect(none.events().at(-1)).toMatchObject({ event: 'forecast', variants: 0 });

  await run('render', folder, '--draft');
  const manifest = JSON.parse(await readFile(path.join(folder, 'renders/manifest.json'), 'utf8'));
  const decisions = manifest.variants.map(({ market, content }: Rendered) => ({
    ...{ product: 'own', market, hook: null, content, note: '', by: 'Ana', at: '2026-11-26T08:00:00Z' },
    decision: market === 'fr-FR' ? 'rejected' : 'approved',
  }));
  const decided = path.join(root, 'decided.json');
  const review = { schema: 'fifteen/review', version: 1, campaign: 'Shop', decisions };
  await writeFile(decided, JSON.stringify(review));
  expect((await run('review', folder, '--import', decided)).code).toBe(0);
  await writeFile(path.join(folder, 'captions/de.json'), JSON.stringify({ hook: 'Jetzt neu' }));

  const out = path.join(root, 'final');
  const final = await run('render', folder, '--approved', '--draft', '--out', out, '--json');
  const events = final.events();
  expect(events.filter(({ event }) => event === 'variant').map(({ market, status }) => [market, status])).toEqual([
    ['en-US', 'rendered'],
  ]);
  expect(events.filter(({ event }) => event === 'note').map(({ message }) => message)).toEqual([
    'own/de-DE was changed since it was approved; it is left out. Have it reviewed again.',
  ]);
  expect(await readdir(path.join(out, 'own'))).toEqual(['en-US.cover.jpg', 'en-US.mp4', 'en-US.srt']);
});
