import { loadavg } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openFolder, type ScreenHost, startScreenHost } from '../../renderer/screen/screen-host.ts';
import { type Figure, median } from '../measured.ts';
import { writeLargeCampaign } from './large-campaign.ts';
import { MANY, writeManyTemplates } from './many-templates.ts';
import { countFrames, readResponses, watchResponses } from './response-time.ts';
import { firstScreen, withHome } from './serve-start.ts';

/**
 * No GPU here: Chromium would draw through a GPU that it computes on the CPU (SwiftShader), which no user has. With this it
 * draws in software, as it does on a machine without one.
 */
const FLAGS = ['--disable-gpu'];

/** Templates that are copied, of several sizes. */
const SOURCES = ['feature-trio', 'community-remix', 'workout', 'top-three'] as const;
const STARTS = 5;

/** A pause in which views, readiness and pictures of what was opened come in, ms. */
const SETTLE_MS = 6000;
const WORDS = 'Wasser kocht in einer Minute, und das jeden Morgen ganz leise';

/** How quickly the screen follows the user, in the largest campaign that is meant to stay smooth. */
export async function screenFigures(): Promise<readonly Figure[]> {
  const host = await startScreenHost({ isMinified: true, browserArgs: FLAGS });
  try {
    const { folder, size } = await writeLargeCampaign(host.folder);
    const page = await openCampaign(host, folder);
    const figures = [await typing(page, size), await dragging(page, size), ...(await scrolling(page, size))];
    return [...figures, ...(await starting())];
  } finally {
    await host.close();
  }
}

async function openCampaign(host: ScreenHost, folder: string): Promise<Page> {
  const { page } = await host.openPage();
  await openFolder(page, folder);
  return page;
}

async function typing(page: Page, size: string): Promise<Figure> {
  await page.keyboard.press('Alt+2');
  await page.locator('textarea[data-row="0"][data-column="de-DE"]').click();
  await page.waitForTimeout(SETTLE_MS);
  await watchResponses(page, ['keydown']);
  // A quick typist: eleven letters a second, with autosaves and measurements in between.
  await page.keyboard.type(WORDS, { delay: 90 });
  return responseFigure('typing in the caption table, worst', page, size);
}

async function dragging(page: Page, size: string): Promise<Figure> {
  await page.keyboard.press('Alt+1');
  await page.locator('.ruler').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const box = await page.locator('.ruler').boundingBox();
  if (!box) throw new Error('the timeline has no ruler');
  await watchResponses(page, ['pointerdown', 'pointermove', 'pointerup']);
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(box.x + 20 + step * 6, box.y + 8);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
  return responseFigure('dragging on the timeline, worst', page, size);
}

async function scrolling(page: Page, size: string): Promise<readonly Figure[]> {
  await page.keyboard.press('Alt+3');
  await page.locator('.matrix-cell').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await watchResponses(page, ['wheel']);
  const hand = await page.context().newCDPSession(page);
  const scroll = (way: { readonly xDistance?: number; readonly yDistance?: number }): Promise<unknown> =>
    hand.send('Input.synthesizeScrollGesture', { x: 700, y: 450, speed: 2400, gestureSourceType: 'mouse', ...way });
  const { perSecond, longestGap } = await countFrames(page, async () => {
    await scroll({ yDistance: -6000 });
    await scroll({ yDistance: 5000 });
    await scroll({ xDistance: -1200 });
  });
  const detail = `${size} variants, 2400 px/s, longest gap ${longestGap.toFixed(0)} ms, ${load()}`;
  const frames = {
    name: 'frames while the matrix scrolls',
    value: perSecond,
    unit: 'frames/s',
    target: 55,
    detail,
  } as const;
  return [await responseFigure('scrolling the matrix, worst', page, size), frames];
}

async function responseFigure(name: string, page: Page, size: string): Promise<Figure> {
  const { worst, median: middle, count } = await readResponses(page);
  const detail = `${size} variants, ${count} events, median ${middle.toFixed(0)} ms, ${load()}`;
  return { name, value: worst, unit: 'ms', target: 100, detail };
}

async function starting(): Promise<readonly Figure[]> {
  const browser = await launchBrowser(FLAGS);
  try {
    return await withHome((many) => measureStarts(browser, many));
  } finally {
    await browser.close();
  }
}

/** In turn with few templates and with many, so that a machine whose speed drifts is as fast for both. */
async function measureStarts(browser: Browser, many: string): Promise<readonly Figure[]> {
  await writeManyTemplates(path.join(many, 'settings'), SOURCES);
  // What they are is learnt once; that start is no figure, but it is told.
  const learning = await firstScreen(browser, many);
  const [few, full]: [number[], number[]] = [[], []];
  for (let round = 0; round < STARTS; round += 1) {
    few.push(await withHome((folder) => firstScreen(browser, folder)));
    full.push(await firstScreen(browser, many));
  }
  const more = full.map((time, index) => (time - (few[index] ?? Number.NaN)) * 1000);
  const told = (times: readonly number[]) => times.map((time) => time.toFixed(2)).join(', ');
  return [
    {
      ...{ name: 'first screen', value: median(few), unit: 's', target: 1.5 },
      detail: `from the start of fifteen serve, median of ${told(few)} s, ${load()}`,
    },
    {
      ...{ name: `first screen with ${MANY} own templates, more`, value: median(more), unit: 'ms', target: 100 },
      detail: `${told(full)} s; ${learning.toFixed(2)} s when they are new, ${load()}`,
    },
  ];
}

/** What else runs on the machine decides these figures: it stands beside each. */
function load(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
