import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { _electron } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findElectron } from '../../../electron/bootstrap/electron-shell.mjs';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { repositoryRoot } from '../../architecture/source-tree.ts';
import { launchBrowser, startScreenHost } from '../../renderer/screen/screen-host.ts';
import { type JourneyPlace, wholeJourney } from '../../renderer/screen/whole-journey.ts';
import { footage } from '../../setup/footage.ts';
import { openDesktopPage } from './desktop/desktop-page.ts';
import { buildDesktop, testDesktop } from './desktop/test-desktop.ts';

const run = promisify(execFile);
const CLIP = footage('phoneClip');

/** Each host as a user meets it. */
const HOSTS: Record<string, () => Promise<JourneyPlace>> = {
  'the browser host': async () => {
    const host = await startScreenHost();
    onTestFinished(() => host.close());
    const { page } = await host.openPage();
    return { page, campaignsFolder: path.join(host.folder, 'Fifteen'), clip: CLIP };
  },
  'main and preload over the double of Electron': async () => {
    await buildDesktop();
    const desktop = await testDesktop();
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const page = await openDesktopPage(browser, desktop, [CLIP]);
    return { page, campaignsFolder: path.join(desktop.folder, 'videos/Fifteen'), clip: CLIP };
  },
};

// Where Electron's own program is, the same again on it; the list of tests says whether it ran.
const electron = findElectron({
  root: repositoryRoot,
  env: { ...process.env, CI: 'true' },
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
});
if ('program' in electron) {
  const { program } = electron;
  HOSTS['Electron itself'] = async () => {
    await buildDesktop();
    const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-electron-'));
    const env = {
      ...process.env,
      HOME: folder,
      FIFTEEN_CACHE: path.join(folder, 'cache'),
      FIFTEEN_SETTINGS: path.join(folder, 'settings'),
    };
    const app = await _electron.launch({ executablePath: program, args: [repositoryRoot], env });
    onTestFinished(async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    });
    const campaignsFolder = await app.evaluate(({ app: shell }) => shell.getPath('videos'));
    return { page: await app.firstWindow(), campaignsFolder: path.join(campaignsFolder, 'Fifteen'), clip: CLIP };
  };
} else {
  console.log(`The journey on Electron itself is not made here: ${electron.reason}`);
}

describe('from a template to finished files', () => {
  it.each(Object.entries(HOSTS))('on %s', { timeout: 800_000 }, async (_name, open) => {
    const { folder, cover, variants } = await wholeJourney(await open());
    expect(variants.map(({ market }) => market)).toEqual(['ar-SA', 'de-DE']);
    const { ffmpeg, ffprobe } = await findTools({ env: process.env });
    for (const { file, cover: picture, subtitles, market } of variants) {
      const entries = 'stream=codec_name,width,height,nb_read_frames:format=duration';
      const { stdout } = await run(ffprobe.path, [
        '-v',
        'error',
        '-count_frames',
        '-show_entries',
        entries,
        '-of',
        'json',
        file,
      ]);
      expect(JSON.parse(stdout)).toMatchObject({
        streams: [{ codec_name: 'h264', width: 540, height: 960, nb_read_frames: '450' }, { codec_name: 'aac' }],
        format: { duration: '15.000000' },
      });
      expect(await readFile(subtitles, 'utf8')).toContain(
        market === 'ar-SA' ? 'جاهز في ٦٠ ثانية' : 'Fertig in 60 Sekunden',
      );
      const chosen = await likeness(ffmpeg.path, { video: file, frame: cover, picture });
      expect(chosen).toBeGreaterThan(0.9);
      // What it would show had nobody chosen.
      expect(chosen - (await likeness(ffmpeg.path, { video: file, frame: 45, picture }))).toBeGreaterThan(0.05);
    }
    expect(folder).toMatch(/Tea time\.fifteen$/);
  });
});

type Compared = { readonly video: string; readonly frame: number; readonly picture: string };

/** SSIM of one frame of a video and a picture of the same size. */
async function likeness(ffmpeg: string, { video, frame, picture }: Compared): Promise<number> {
  const same = 'scale=540:960,format=gray,setpts=0';
  const graph = `[0]select=eq(n\\,${frame}),${same}[a];[1]${same}[b];[a][b]ssim`;
  const args = ['-hide_banner', '-i', video, '-i', picture, '-lavfi', graph, '-frames:v', '1', '-f', 'null', '-'];
  const { stderr } = await run(ffmpeg, args);
  return Number(/SSIM.* All:([\d.]+)/.exec(stderr)?.[1]);
}
