import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readManifest, writeManifest } from '../../../electron/services/manifest-file.ts';
import { readMaking, writeMaking } from '../../../electron/services/variant-making.ts';
import { variantMakingSchema } from '../../../shared/render/manifest.ts';

const KEY = 'a'.repeat(64);
const IDS = { product: 'kettle', market: 'de-DE', hook: null } as const;
const MAKING = {
  parts: [{ title: 'hook', from: 0, frames: 60, key: KEY, content: { trim: 'abc' } }],
  commands: ['ffmpeg -i a.mp4 b.mp4'],
};

/** A folder with one video, listed as versions before this one did: with all that made it. */
async function olderOutputs(): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), 'fifteen-manifest-'));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  await mkdir(path.join(out, 'kettle'));
  await writeFile(path.join(out, 'kettle/de-DE.mp4'), 'video');
  const files = { file: 'kettle/de-DE.mp4', subtitles: 'kettle/de-DE.srt', cover: 'kettle/de-DE.cover.jpg' };
  const facts = { planKey: KEY, sha256: KEY, bytes: 5, seconds: 15, frames: 450, loudness: null, ffmpeg: '5.1' };
  const entry = { ...IDS, ...files, ...facts, inputs: [], checks: [], ...MAKING };
  const head = { schema: 'fifteen/manifest', version: 1, campaign: { name: 'Tea', template: 'review', revision: 1 } };
  await writeFile(path.join(out, 'manifest.json'), JSON.stringify({ ...head, variants: [entry] }));
  return out;
}

describe('the list of outputs', () => {
  it('is read and written without how each video was made, which is six times as long', async () => {
    const out = await olderOutputs();
    const [entry] = await readManifest(out);
    expect(entry?.file).toBe('kettle/de-DE.mp4');
    const campaign = { name: 'Tea', template: 'review', revision: 1 };
    await writeManifest(out, { campaign, run: 'now', now: 0, isOpen: () => true });
    const text = await readFile(path.join(out, 'manifest.json'), 'utf8');
    expect(text).toContain('kettle/de-DE.mp4');
    expect(text).not.toContain('ffmpeg -i');
    expect(text).not.toContain('"parts"');
  });
});

describe('how a variant was made', () => {
  it('is kept beside the outputs, for each variant by itself', async () => {
    const out = await olderOutputs();
    expect(await readMaking(out, IDS)).toBeNull();
    await writeMaking(out, IDS, MAKING);
    expect(await readMaking(out, IDS)).toEqual(variantMakingSchema.parse(MAKING));
    expect(await readMaking(out, { ...IDS, market: 'ja-JP' })).toBeNull();
  });

  it('counts as unknown where its file is damaged', async () => {
    const out = await olderOutputs();
    await writeMaking(out, IDS, MAKING);
    await writeFile(path.join(out, '.made/kettle/de-DE.json'), '{"parts": [');
    expect(await readMaking(out, IDS)).toBeNull();
  });
});
