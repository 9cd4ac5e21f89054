import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { OWN_FORMAT } from '../../electron/services/export-format.ts';
import { renderCampaign } from '../../electron/services/render-campaign.ts';
import { openStudio } from '../../electron/services/studio.ts';
import { connect, useApp as enterApp, type PostsBench, postsBench } from '../renderer/screen/open-posts.ts';
import { openFolder } from '../renderer/screen/screen-host.ts';

/** The screen with all that pictures of it are to show: a campaign under a name as users give it, with true videos, and an account. */
export async function openShowcase(): Promise<PostsBench> {
  const bench = await postsBench();
  const campaign = path.join(bench.host.folder, 'Fifteen', 'Kettle spring.fifteen');
  await mkdir(path.dirname(campaign), { recursive: true });
  await rename(bench.campaign, campaign);
  const showcase = { ...bench, campaign };
  try {
    await renderForReal(showcase);
    await signIn(showcase);
    return showcase;
  } catch (error) {
    await bench.close();
    throw error;
  }
}

/** In place of the bench's grey videos: covers and posts show them. */
async function renderForReal({ host, campaign }: PostsBench): Promise<void> {
  const ignore = (): void => undefined;
  const on = { started: ignore, finding: ignore, progress: ignore, settled: ignore, explained: ignore, note: ignore };
  const chosen = {
    folder: campaign,
    markets: ['en-US', 'en-GB'],
    products: 'all',
    hooks: 'all',
    first: null,
    format: OWN_FORMAT,
  } as const;
  const way = { out: null, jobs: null, memoryMb: null, quality: 'draft', encoder: 'software', only: [] } as const;
  const request = { ...chosen, ...way, usesCache: true, replaces: true };
  const studio = await openStudio(host.surroundings);
  const { results } = await renderCampaign(studio, request, { on, signal: new AbortController().signal });
  const failed = results.find(({ error }) => error !== null);
  if (failed) throw new Error(`${failed.market}: ${failed.error?.message}`);
}

/** An account of an audited app, so that posts show all that they can. */
async function signIn(showcase: PostsBench): Promise<void> {
  const { page } = await showcase.host.openPage();
  await page.locator('.start').waitFor();
  await enterApp(page, showcase, true);
  await connect(page, showcase.emulator, 'open-aurel');
  await page.reload();
  await openFolder(page, showcase.campaign);
  await leave(page);
}

/** Gives the campaign back first: the next page is to edit it. */
export async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  // Its last word is on the way.
  await page.waitForTimeout(1000);
  await page.context().close();
}
