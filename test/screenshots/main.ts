// npm run screenshots: takes the pictures of docs/screens anew, from the real screen over the browser host. With names
// of screens (`-- edit variants`) those alone.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openStudio } from '../../electron/services/studio.ts';
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

const wanted = process.argv.slice(2);
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await mkdir(FOLDER, { recursive: true });
const bench = await postsBench();
try {
  await signIn(bench);
  const tools = await (await openStudio(bench.host.surroundings)).tools();
  for (const { name, show } of screens) {
    for (const language of LANGUAGES) {
      for (const viewport of SIZES) {
        const { page } = await bench.host.openPage({ viewport, locale: language, colorScheme: 'dark' });
        await show(page, bench);
        const file = path.join(FOLDER, `${name}-${language}-${viewport.width}.png`);
        await shrinkPicture(await page.screenshot(), file, tools.ffmpeg.path);
        await leave(page);
        console.log(path.relative(process.cwd(), file));
      }
    }
  }
} finally {
  await bench.close();
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
  await page.context().close();
}
