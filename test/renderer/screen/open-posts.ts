import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { addRenders } from '../../electron/services/posts/rendered-campaign.ts';
import { DEMO_APP, demoUser, demoUsers, type Scope, UNAUDITED_APP } from '../../tiktok-emulator/emulator-config.ts';
import { type Emulator, startEmulator } from '../../tiktok-emulator/start-emulator.ts';
import { copySample, openFolder, type ScreenHost, type ScreenPage, startScreenHost } from './screen-host.ts';

/** The screen over TikTok's emulator, with a campaign whose first markets are rendered. */
export type PostsBench = {
  readonly host: ScreenHost;
  readonly emulator: Emulator;
  readonly campaign: string;
  readonly close: () => Promise<void>;
};

/** An account that takes videos of two seconds; the test's video has three. */
const SHORT = demoUser({ openId: 'open-short', username: 'short.cuts', nickname: 'Short Cuts', maxVideoSeconds: 2 });

/** `bytes`: what a market's video is padded to. */
export async function postsBench(
  markets: readonly string[] = ['en-US', 'en-GB'],
  bytes: (market: string) => number = () => 0,
): Promise<PostsBench> {
  const received = await mkdtemp(path.join(tmpdir(), 'fifteen-received-'));
  const emulator = await startEmulator({ folder: received, users: [...demoUsers(), SHORT] });
  // One clock for both: a minute that the emulator's rate limits forget is one that the client's own forget.
  const host = await startScreenHost({ now: emulator.clock.now });
  const campaign = await copySample(host.folder);
  await addRenders(campaign, markets, bytes);
  const close = async (): Promise<void> => {
    await host.close();
    await emulator.close();
    await rm(received, { recursive: true, force: true });
  };
  return { host, emulator, campaign, close };
}

/** A method of the host, asked as the screen asks. */
export async function call(page: Page, name: string, params: object): Promise<Record<string, unknown>> {
  const text = JSON.stringify(JSON.stringify(params));
  const headers = `{ 'content-type': 'application/json' }`;
  const envelope = (await page.evaluate(
    `fetch('/api/${name}', { method: 'POST', headers: ${headers}, body: ${text} }).then((answer) => answer.json())`,
  )) as { readonly ok: boolean; readonly result: Record<string, unknown> };
  if (!envelope.ok) throw new Error(JSON.stringify(envelope));
  return envelope.result;
}

export async function useApp(page: Page, { emulator }: PostsBench, isAudited: boolean): Promise<void> {
  const { key, secret } = isAudited ? DEMO_APP : UNAUDITED_APP;
  const settings = { clientKey: key, clientSecret: secret, brokerUrl: null, isAudited, apiOrigin: emulator.origin };
  await call(page, 'accounts.setApp', settings);
}

/** A sign-in as its user would do it, without looking at the pages. */
export async function connect(page: Page, emulator: Emulator, user: string, scopes: readonly Scope[] | 'all' = 'all') {
  const { url } = await call(page, 'accounts.connect', {});
  await (await fetch(await emulator.consent(String(url), { user, scopes }))).text();
}

/** The campaign in the mode Posts. */
export async function openPosts(
  { host, campaign }: PostsBench,
  options: Parameters<ScreenHost['openPage']>[0] = {},
): Promise<ScreenPage> {
  const opened = await host.openPage(options);
  await openFolder(opened.page, campaign);
  await opened.page.keyboard.press('Alt+4');
  await opened.page.locator('.posts-screen').waitFor();
  return opened;
}

/** Opens the form of a post for another account, as a user does. */
export async function openForm(page: Page, nickname: string): Promise<void> {
  // The first tab, whatever it is called in the page's language.
  await page.locator('.posts-tools .segment').first().click();
  const account = page.locator('[data-step=account] .choice-button');
  await account.click();
  await page.getByRole('option', { name: nickname }).click();
  await page.locator('.post-form').waitFor();
}

/** Why a button cannot be pressed, as hovering over it says. */
async function hoverText(page: Page, button: Locator): Promise<string> {
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  const words = async (): Promise<string | null> => {
    await page.mouse.move(1, 1);
    await button.hover();
    // What is found out meanwhile may push the button away from under the mouse.
    return page
      .getByRole('tooltip')
      .textContent({ timeout: 2000 })
      .catch(() => null);
  };
  return vi.waitUntil(words, { timeout: 60_000 });
}

/** Waits until hovering says these words: what was chosen is looked at a moment later, and another reason may stand first. */
export async function expectReason(page: Page, button: Locator, words: string): Promise<void> {
  await expect.poll(() => hoverText(page, button), { timeout: 20_000 }).toBe(words);
}

/** As a field for a date and a time of day holds it: local time, to the minute. */
export function fieldTime(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
