// npm run screenshots: takes the pictures of docs/screens anew, from the real screen over the browser host.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { renderCampaign } from '../../electron/services/render-campaign.ts';
import { openStudio, type Studio } from '../../electron/services/studio.ts';
import { repositoryRoot } from '../architecture/source-tree.ts';
import { connect, useApp as enterApp, type PostsBench, postsBench } from '../renderer/screen/open-posts.ts';
import { openFolder } from '../renderer/screen/screen-host.ts';
import { SCREENS } from './screens.ts';
import { shrinkPicture } from './shrink-picture.ts';

const FOLDER = path.join(repositoryRoot, 'docs/screens');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const LANGUAGES = ['en', 'ar'] as const;

await mkdir(FOLDER, { recursive: true });
const bench = await postsBench();
try {
  await signIn(bench);
  const studio = await openStudio(bench.host.surroundings);
  await renderForReal(studio, bench.campaign);
  const tools = await studio.tools();
  for (const language of LANGUAGES) {
    for (const viewport of SIZES) {
      const { page } = await bench.host.openPage({ viewport, locale: language, colorScheme: 'dark' });
      for (const { name, show } of SCREENS) {
        await show(page, bench.campaign);
        const file = path.join(FOLDER, `${name}-${language}-${viewport.width}.png`);
        await shrinkPicture(await page.screenshot(), file, tools.ffmpeg.path);
        console.log(path.relative(process.cwd(), file));
      }
      await leave(page);
    }
  }
} finally {
  await bench.close();
}

/** In place of the bench's grey videos: covers and posts show them. */
async function renderForReal(studio: Studio, folder: string): Promise<void> {
  const way = {
    out: null,
    jobs: null,
    memoryMb: null,
    first: null,
    only: [],
    encoder: 'software',
    usesCache: true,
    replaces: true,
  } as const;
  const ignore = (): void => undefined;
  const on = {
    started: ignore,
    finding: ignore,
    progress: ignore,
    settled: ignore,
    explained: ignore,
    note: ignore,
  };
  const request = {
    folder,
    markets: ['en-US', 'en-GB'],
    products: 'all',
    hooks: 'all',
    quality: 'draft',
    ...way,
  } as const;
  await renderCampaign(studio, request, { on, signal: new AbortController().signal });
}

/** An account of an audited app, so that posts show all that they can. */
async function signIn(given: PostsBench): Promise<void> {
  const { page } = await given.host.openPage();
  await page.locator('.start').waitFor();
  await enterApp(page, given, true);
  await connect(page, given.emulator, 'open-aurel');
  await page.reload();
  await openFolder(page, given.campaign);
  await leave(page);
}

/** Gives the campaign back first: the next page is to edit it. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  // Its last word is on the way.
  await page.waitForTimeout(1000);
  await page.context().close();
}
