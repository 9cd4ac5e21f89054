import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { footage } from '../../../setup/footage.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { runCli } from './run-cli.ts';

type Output = {
  readonly product: string;
  readonly market: string;
  readonly file: string;
  readonly sha256: string;
  readonly seconds: number;
};
type Done = {
  readonly event: string;
  readonly rendered: number;
  readonly failed: number;
  readonly outputs: readonly Output[];
};

function doneOf(events: readonly Record<string, unknown>[]): Done {
  return events.at(-1) as unknown as Done;
}

async function newCampaign(template: string, media: readonly string[], markets: readonly string[]) {
  const root = await temporaryFolder();
  const folder = path.join(root, 'real.fifteen');
  const env = { FIFTEEN_CACHE: path.join(root, 'cache') };
  const options = [...media.flatMap((file) => ['--media', file]), ...markets.flatMap((market) => ['--market', market])];
  const product = ['--product-name', 'Aurel Kettle', '--price', '39.90', '--currency', 'EUR'];
  const made = await runCli(['new', template, folder, ...options, ...product], { env });
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
  return { root, folder, env };
}

describe('fifteen with real footage', () => {
  it('renders phone clips, old AVI files and photos as they are, in two directions of writing', async () => {
    const media = (['phoneClip', 'helloAvi', 'photoIphone', 'megamindAvi', 'helloOgg'] as const).map(footage);
    const { root, folder, env } = await newCampaign('feature-trio', media, ['de-DE', 'ar-SA']);
    const out = path.join(root, 'out');
    const rendered = await runCli(['render', folder, '--out', out, '--draft', '--json'], { env });
    expect(rendered.code).toBe(0);
    const done = doneOf(rendered.events());
    expect(done).toMatchObject({ event: 'done', rendered: 2, failed: 0 });
    expect(done.outputs.map(({ market, seconds }) => [market, seconds]).sort()).toEqual([
      ['ar-SA', 15],
      ['de-DE', 15],
    ]);
    const subtitles = await readFile(path.join(out, 'aurel-kettle/de-DE.srt'), 'utf8');
    expect(subtitles).toContain('39,90\u00a0€');
  });

  it('gives the same bytes with one process and with three, and renders nothing twice', async () => {
    const media = (['helloMp4', 'photoCat', 'vtestAvi'] as const).map(footage);
    const { root, folder, env } = await newCampaign('promotion', media, ['en-US', 'th-TH']);
    const render = async (name: string, ...options: readonly string[]) => {
      const out = path.join(root, name);
      const { code, events } = await runCli(['render', folder, '--out', out, '--draft', '--json', ...options], { env });
      expect(code).toBe(0);
      return { out, done: doneOf(events()) };
    };
    const hashes = (done: Done) => done.outputs.map(({ market, sha256 }) => [market, sha256]).sort();
    const one = await render('one', '--jobs', '1', '--no-cache');
    const three = await render('three', '--jobs', '3');
    expect(hashes(three.done)).toEqual(hashes(one.done));
    const again = await render('three');
    expect(again.done).toMatchObject({ rendered: 0, failed: 0, current: 2 });
    expect(hashes(again.done)).toEqual(hashes(one.done));
  });

  it('previews the frame that the render shows, at another size', async () => {
    const { root, folder, env } = await newCampaign(
      'outfit-display',
      [footage('photoDay'), footage('photoEvening')],
      ['ja-JP'],
    );
    const out = path.join(root, 'frame.png');
    const { code } = await runCli(
      ['preview', folder, '--market', 'ja-JP', '--at', '7.5', '--size', '540x960', '--out', out],
      { env },
    );
    expect(code).toBe(0);
    const png = await readFile(out);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([540, 960]);
  });
});
