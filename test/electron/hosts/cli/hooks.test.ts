import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

const HOOKS = [
  { id: 'question', name: 'A question' },
  { id: 'detail', name: 'Close-up' },
];

describe('a campaign with hooks', () => {
  it('renders each opening as a variant, and keeps them apart in every list', async () => {
    const { root, folder, save, cache } = await smallCampaign(['en-US']);
    await save({ hooks: HOOKS, overrides: [{ hook: 'detail', slots: { hook: { file: 'media/b.png' } } }] });
    const texts = { hook: 'Boils in 60 seconds', hooks: { question: { hook: 'Tea already?' } } };
    await writeFile(path.join(folder, 'captions/en.json'), JSON.stringify(texts));
    const env = { FIFTEEN_CACHE: cache };
    const run = (...args: readonly string[]) => runCli(args, { env });

    const unknown = await run('render', folder, '--hook', 'nobody');
    expect([unknown.code, unknown.stderr]).toMatchObject([2, expect.stringContaining('own, question, detail')]);
    const dry = await run('render', folder, '--draft', '--dry-run', '--json');
    expect(dry.events().at(-1)).toMatchObject({ event: 'forecast', variants: 3, waiting: 3 });

    const some = await run('render', folder, '--draft', '--hook', 'own,question', '--json');
    const made = some.events().filter(({ event }) => event === 'variant');
    // Two at a time: which of them is finished first is open.
    expect(new Map(made.map(({ hook, status }) => [hook, status]))).toEqual(
      new Map([
        [null, 'rendered'],
        ['question', 'rendered'],
      ]),
    );
    const all = await run('render', folder, '--draft', '--hook', 'all', '--json', '--explain');
    const states = all.events().filter(({ event }) => event === 'variant');
    expect(new Map(states.map(({ hook, status }) => [hook, status]))).toEqual(
      new Map([
        [null, 'current'],
        ['question', 'current'],
        ['detail', 'rendered'],
      ]),
    );
    const [explained] = all.events().filter(({ event }) => event === 'explain');
    const parts = Array.isArray(explained?.['parts']) ? explained['parts'] : [];
    expect(new Set(parts.slice(2, -1).map(({ source }: { readonly source: string }) => source))).toEqual(
      new Set(['cached']),
    );

    const renders = path.join(folder, 'renders');
    const { variants } = JSON.parse(await readFile(path.join(renders, 'manifest.json'), 'utf8'));
    const listed = variants.map(({ hook, file }: { readonly hook: string; readonly file: string }) => [hook, file]);
    expect(listed).toEqual([
      [null, 'own/en-US.mp4'],
      ['detail', 'own/en-US-detail.mp4'],
      ['question', 'own/en-US-question.mp4'],
    ]);
    const srt = await readFile(path.join(renders, 'own/en-US-question.srt'), 'utf8');
    expect([srt.includes('Tea already?'), srt.includes('Boils')]).toEqual([true, false]);
    const rows = (await readFile(path.join(renders, 'summary.csv'), 'utf8')).trim().split(/\r?\n/);
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(['hook', '', 'detail', 'question']);

    await run('review', folder);
    const page = await readFile(path.join(renders, 'review.html'), 'utf8');
    expect([page.includes('"opening":"A question"'), page.includes('"hook":"question"')]).toEqual([true, true]);
    const zip = path.join(root, 'shop.zip');
    const packed = await run('handover', folder, '--out', zip, '--hook', 'detail', '--json');
    expect(packed.events().at(-1)).toMatchObject({ event: 'done', volumes: [{ variants: 1 }] });
    const checked = await run('check', folder, '--quick', '--hook', 'question', '--json');
    expect(checked.events().at(-1)).toMatchObject({ event: 'done', variants: 1 });
  });
});
