import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseEncoder } from '../../../electron/services/choose-encoder.ts';
import { OWN_FORMAT } from '../../../electron/services/export-format.ts';
import { readManifest } from '../../../electron/services/manifest-file.ts';
import { renderCampaign } from '../../../electron/services/render-campaign.ts';
import { openStudio, type Studio } from '../../../electron/services/studio.ts';

const KETTLE = path.join(import.meta.dirname, '../../../assets/samples/kettle.fifteen');
const size = { width: 1080, height: 1920 };
const signal = new AbortController().signal;

/** A machine whose ffmpeg lists NVENC: it serves (by x264) while there is a file `alive`, and fails as a driver does else. */
async function machine() {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-card-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const which = (name: string) => execFileSync('which', [name], { encoding: 'utf8' }).trim();
  const ffmpeg = path.join(folder, 'ffmpeg');
  await writeFile(
    ffmpeg,
    `#!/bin/bash
args=(); card=
for each; do
  case $each in
    h264_nvenc) card=1; args+=(libx264);;
    p4) args+=(veryfast);;
    hq) args+=(film);;
    *) args+=("$each");;
  esac
done
if [ $card ]; then
  echo run >> '${folder}/card.log'
  if [ ! -f '${folder}/alive' ]; then echo '[h264_nvenc @ 0x1] Cannot load libcuda.so.1' >&2; exit 1; fi
fi
exec '${which('ffmpeg')}' "\${args[@]}"
`,
  );
  await chmod(ffmpeg, 0o755);
  const env = {
    ...process.env,
    FIFTEEN_FFMPEG: ffmpeg,
    FIFTEEN_FFPROBE: which('ffprobe'),
    FIFTEEN_CACHE: path.join(folder, 'cache'),
  };
  const open = (): Promise<Studio> =>
    openStudio({ env, platform: process.platform, home: homedir(), now: Date.now, newId: randomUUID });
  return {
    folder,
    open,
    plugIn: () => writeFile(path.join(folder, 'alive'), ''),
    pullOut: () => rm(path.join(folder, 'alive')),
    runs: async () => (await readFile(path.join(folder, 'card.log'), 'utf8')).trim().split('\n').length,
  };
}

describe('choosing an encoder', () => {
  it('takes software for one that is listed but dead, says why, and tries it once only', async () => {
    const { open, runs } = await machine();
    for (const _ of [1, 2]) {
      const studio = await open();
      const request = {
        choice: 'h264_nvenc',
        quality: 'standard',
        holdsRate: false,
        tools: await studio.tools(),
        size,
        signal,
      } as const;
      const { settings, note } = await chooseEncoder(studio, request);
      expect(settings.id).toBe('libx264-standard');
      expect(note).toBe(
        'This encoder does not work here, libx264 is used instead (h264_nvenc: Cannot load libcuda.so.1).',
      );
    }
    expect(await runs()).toBe(1);
  });

  it('takes the first that works', async () => {
    const { open, plugIn } = await machine();
    await plugIn();
    const studio = await open();
    const request = {
      choice: 'auto',
      quality: 'high',
      holdsRate: false,
      tools: await studio.tools(),
      size,
      signal,
    } as const;
    expect((await chooseEncoder(studio, request)).settings.id).toBe('h264_nvenc-high');
  });
});

describe('a card that dies in the middle of a batch', () => {
  it('costs no video: what it failed is rendered again in software, and that is said', async () => {
    const { folder, open, plugIn, pullOut } = await machine();
    await plugIn();
    const out = path.join(folder, 'out');
    const notes: string[] = [];
    let isFirst = true;
    const on = {
      ...{ started: () => undefined, finding: () => undefined, progress: () => undefined },
      settled: () => {
        if (isFirst) void pullOut();
        isFirst = false;
      },
      note: (text: string) => notes.push(text),
      explained: () => undefined,
    };
    const summary = await renderCampaign(
      await open(),
      {
        ...{ folder: KETTLE, markets: ['en-US', 'de-DE', 'fr-FR'], products: 'all', hooks: 'all', out, jobs: 1 },
        ...{
          memoryMb: null,
          quality: 'draft',
          encoder: 'h264_nvenc',
          first: null,
          format: OWN_FORMAT,
          only: [],
          usesCache: true,
          replaces: true,
        },
      },
      { on, signal },
    );
    const made = summary.results.map(({ status, encoder }) => `${status} ${encoder}`);
    expect(made[0]).toBe('rendered h264_nvenc-draft');
    expect(made.slice(1)).toEqual(['rendered libx264-draft', 'rendered libx264-draft']);
    expect(
      notes.filter((note) => /h264_nvenc-draft failed, rendered again with libx264-draft/.test(note)),
    ).toHaveLength(2);
    const listed = (await readManifest(out)).map(({ market, encoder }) => [market, encoder]);
    expect(listed).toEqual(summary.results.map(({ market, encoder }) => [market, encoder]).sort());
  });
});
