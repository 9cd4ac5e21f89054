import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkFinishedVideos } from '../../../electron/services/check-finished.ts';
import { OWN_FORMAT } from '../../../electron/services/export-format.ts';
import { openStudio } from '../../../electron/services/studio.ts';
import { campaignWith } from '../../setup/rules.ts';

const signal = new AbortController().signal;

/** Two seconds of flashes that end dark, one of black, three that stand still, one that moves; silent after the third. */
const PICTURE = [
  "color=gray:s=180x320:r=30:d=2,geq=lum='if(mod(floor(N/3),2),16,235)':cb=128:cr=128[a]",
  'color=black:s=180x320:r=30:d=1[b]',
  'color=gray:s=180x320:r=30:d=3[c]',
  'testsrc2=s=180x320:r=30:d=1[d]',
  '[a][b][c][d]concat=n=4[v]',
].join(';');

it('checkFinishedVideos finds flashes, black, standing and silent stretches in a real file', {
  timeout: 60_000,
}, async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'fifteen-finished-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'x.fifteen');
  await mkdir(path.join(folder, 'renders/kettle'), { recursive: true });
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify(campaignWith({ markets: ['de-DE', 'fr-FR'] })));
  const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
  const studio = await openStudio({
    env,
    platform: process.platform,
    home: homedir(),
    now: Date.now,
    newId: randomUUID,
  });
  const request = { folder, markets: 'all', products: 'all', hooks: 'all', format: OWN_FORMAT, out: null } as const;
  await expect(checkFinishedVideos(studio, request, signal)).rejects.toThrow('no finished video');

  const { ffmpeg } = await studio.tools();
  const sound = 'sine=f=440:d=3[s];anullsrc=d=4[n];[s][n]concat=n=2:v=0:a=1[a]';
  execFileSync(ffmpeg.path, [
    ...[
      '-v',
      'error',
      '-filter_complex',
      `${PICTURE};${sound.replaceAll('[a]', '[heard]')}`,
      '-map',
      '[v]',
      '-map',
      '[heard]',
    ],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
      path.join(folder, 'renders/kettle/de-DE.mp4'),
    ],
  ]);
  const { findings, variants } = await checkFinishedVideos(studio, request, signal);
  expect(variants).toBe(1);
  const times = findings.map(({ rule, severity, message }) => [rule, severity, message]);
  expect(times).toEqual([
    [
      'flashing',
      'error',
      expect.stringMatching(/^kettle\/de-DE\.mp4 flashes too often from 0\.[0-2] to [12]\.\d s\.$/),
    ],
    ['black-frames', 'warning', 'kettle/de-DE.mp4 is black from 1.9 to 3.0 s.'],
    ['frozen-frames', 'warning', 'kettle/de-DE.mp4 stands still from 3.0 to 6.0 s.'],
    ['silence', 'warning', expect.stringMatching(/^kettle\/de-DE\.mp4 is silent from 3\.\d to (7|15)\.0 s\.$/)],
  ]);
});
