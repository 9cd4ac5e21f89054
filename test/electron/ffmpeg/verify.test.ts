import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { verifyVariant } from '../../../electron/ffmpeg/verify.ts';
import { topLevelBoxes } from '../../../electron/ffmpeg/verify-atoms.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { makeMedia } from '../../setup/make-media.ts';

const EXPECTED = { width: 108, height: 192, frames: 60 };
const GOOD = [
  ...softwareEncoder('standard').options,
  '-c:a',
  'aac',
  '-ac',
  '2',
  '-ar',
  '48000',
  '-movflags',
  '+faststart',
];

const folder = await mkdtemp(join(tmpdir(), 'fifteen-verify-'));
afterAll(() => rm(folder, { recursive: true }));

function variant(
  options: readonly string[] = GOOD,
  { size = '108x192', rate = '30', seconds = 2 } = {},
): Promise<string> {
  const sources = [
    '-f',
    'lavfi',
    '-i',
    `testsrc2=s=${size}:r=${rate}:d=${seconds}`,
    '-f',
    'lavfi',
    '-i',
    `sine=d=${seconds}:r=48000`,
  ];
  return makeMedia('variant.mp4', [...sources, ...options]);
}

const tools = await findTools({ env: process.env });

async function problem(path: string): Promise<string> {
  const error = await verifyVariant(path, EXPECTED, { tools }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StudioError && error.code === 'verify-failed') return String(error.params['problems']);
  throw new Error(`expected verify-failed, got ${String(error)}`);
}

describe('verifyVariant', () => {
  it('passes a file that is as it must be', async () => {
    const found = await verifyVariant(await variant(), EXPECTED, { tools });
    expect([found.seconds, found.frames, found.sizeBytes > 1000]).toEqual([2, 60, true]);
  });

  it('names each figure that is wrong', async () => {
    const without = (name: string) => GOOD.filter((option, index) => option !== name && GOOD[index - 1] !== name);
    expect([
      await problem(await variant(GOOD, { size: '110x192' })),
      await problem(await variant(GOOD, { seconds: 3 })),
      await problem(await variant(GOOD, { rate: '25' })),
      await problem(await variant(without('-colorspace'))),
      await problem(await variant([...GOOD, '-profile:v', 'main'])),
      await problem(await variant(without('-movflags'))),
      await problem(await variant([...GOOD, '-an'])),
      await problem(await variant([...GOOD, '-ar', '44100'])),
      await problem(await variant(['-c:v', 'mpeg4', ...GOOD.slice(GOOD.indexOf('-c:a'))])),
    ]).toEqual([
      'size is 110x192, expected 108x192',
      expect.stringMatching(
        /^frames in the header is 90, expected 60; picture length is 3 s, expected 2\.000 s; has 90 frames, expected 60; sound length/,
      ),
      expect.stringMatching(/^frame rate is 25\/1, expected 30\/1; average frame rate is 25\/1/),
      'colour matrix is unknown, expected bt709',
      'profile is Main, expected High',
      expect.stringMatching(/^the index comes after the data \(boxes ftyp, free, mdat, moov\), expected faststart$/),
      'streams are video, expected video, audio; there is no sound',
      'sample rate is 44100, expected 48000',
      expect.stringMatching(/^codec is mpeg4, expected h264/),
    ]);
  });

  it('finds a frame that is missing in the middle', async () => {
    const gap = ['-vf', "setpts='if(gte(N,30),N+1,N)/30/TB'", '-fps_mode', 'passthrough', '-frames:v', '60'];
    expect(await problem(await variant([...gap, ...GOOD]))).toContain('frame 30 is not at 1.000 s');
  });

  it('says so when the file cannot be read at all', async () => {
    const path = join(folder, 'broken.mp4');
    await writeFile(path, 'nothing');
    expect(await problem(path)).toMatch(/^it cannot be read: /);
  });
});

describe('topLevelBoxes', () => {
  it('survives files that are cut or are no MP4', async () => {
    const path = join(folder, 'odd.mp4');
    await writeFile(path, Buffer.from([0, 0, 0, 8, ...Buffer.from('ftyp'), 0, 0, 0, 2, ...Buffer.from('evil')]));
    expect(await topLevelBoxes(path)).toEqual(['ftyp', 'evil']);
    await writeFile(path, 'short');
    expect(await topLevelBoxes(path)).toEqual([]);
  });
});
