import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directRequest } from '../../shared/publish/post-fixtures.ts';
import { violations } from './axe-violations.ts';
import { call, connect, fieldTime, openPosts, postsBench, useApp } from './open-posts.ts';
import type { ScreenPage } from './screen-host.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const bench = await postsBench();
const { emulator } = bench;
afterAll(() => bench.close());

const show = (page: Page, name: string) => page.locator('.posts-tools').getByText(name, { exact: true }).click();

/** Fills in what is open and publishes. */
async function publish(page: Page): Promise<void> {
  await page.locator('[data-step=privacy] .choice-button').click();
  await page.getByRole('option', { name: 'Only me' }).click();
  await disclose(page);
  await page.getByRole('button', { name: 'Publish to TikTok' }).click();
  await page.locator('.sent-note').waitFor();
}

/** Says that the video promotes its own brand, as the campaign asks of its posts. */
async function disclose(page: Page): Promise<void> {
  for (const name of ['Disclose video content', 'Your brand'])
    await page.locator('.post-form label', { hasText: name }).first().click();
}

describe('an account', () => {
  it('is connected through settings and sign-in, which show where posts go and what it allowed', async () => {
    const { page, complaints } = await openPosts(bench);
    await page.getByLabel('Client key').fill('7123456789012345678');
    await page.getByText(/This is the app’s id/).waitFor();
    await page.getByLabel('Client key').fill('demo-key');
    await page.getByLabel('Client secret').fill('demo-secret');
    await page.getByLabel('TikTok address').fill(emulator.origin);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.posts-origin', { hasText: emulator.origin }).waitFor();
    await page.getByRole('button', { name: 'Connect an account' }).click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Open TikTok’s page' }).click();
    const consent = await popup;
    await consent.getByText('Mina Brews').click();
    await consent.getByText('Post to your account').click();
    await consent.getByRole('button', { name: 'Authorize' }).click();
    const card = page.locator('.account-card');
    await card.getByText('Mina Brews').waitFor();
    await card.getByText('May not post to the profile').waitFor();
    await card.getByText('Can send to the inbox').waitFor();
    // Nor does the form offer what was not granted.
    await show(page, 'New post');
    await page.getByText('This account has not allowed the other way').waitFor();
    await page.getByRole('button', { name: 'Send to the inbox' }).waitFor();
    expect(await page.getByRole('button', { name: 'Publish to TikTok' }).count()).toBe(0);
    await page.context().close();
    expect(complaints).toEqual([]);
  });
});

describe('a batch', () => {
  let opened: ScreenPage;
  beforeAll(async () => {
    opened = await openPosts(bench);
    await useApp(opened.page, bench, true);
    for (const user of ['open-aurel', 'open-mina']) await connect(opened.page, emulator, user);
    await show(opened.page, 'Accounts');
    await opened.page.locator('.account-card').nth(1).waitFor();
  });
  afterAll(async () => {
    await opened.page.context().close();
    expect(opened.complaints).toEqual([]);
  });

  /** Opens the panel anew with both variants ticked, each market with an account. */
  async function choose(nickname: string): Promise<Page> {
    const { page } = opened;
    emulator.clock.advance(61_000);
    await show(page, 'Accounts');
    await show(page, 'Batch');
    for (const market of ['en-US', 'en-GB']) {
      await page.locator('label', { has: page.getByRole('checkbox', { name: `Aurel Kettle · ${market}` }) }).click();
      await page.getByRole('button', { name: new RegExp(`Account, ${market}`) }).click();
      await page.getByRole('option', { name: nickname }).click();
    }
    return page;
  }

  async function chooseAudience(page: Page): Promise<void> {
    await page.locator('.batch-panel [data-step=privacy] .choice-button').click();
    await page.getByRole('option', { name: 'Only me' }).click();
  }

  const plan = (page: Page) => page.getByRole('button', { name: 'Plan posts: 2' }).click();
  const planned = async (page: Page) =>
    Object.values(await call(page, 'posts.list', {})).map((post) => Number(Reflect.get(Object(post), 'sendAt')));

  it('says what would be refused before anything is planned, lists and shows the rest, pauses and resumes it', async () => {
    const page = await choose('Aurel Kitchen');
    await chooseAudience(page);
    await plan(page);
    await page.locator('.batch-panel .posts-note-warning', { hasText: 'en-US, en-GB' }).waitFor();
    expect(await planned(page)).toEqual([]);
    await disclose(page);
    await plan(page);
    await page.getByText('Waits for you or its time').nth(1).waitFor();
    await page.getByRole('button', { name: 'Pause all: 2' }).click();
    await page.getByRole('button', { name: 'Resume all: 2' }).click();
    await page.getByRole('button', { name: 'Pause all: 2' }).waitFor();
    await page.locator('.queue-panel').getByText('Calendar').click();
    expect(await page.locator('.calendar li').count()).toBe(2);
  });

  it.each([
    { mode: 'direct', most: 15, account: 'open-aurel', nickname: 'Aurel Kitchen' },
    { mode: 'inbox', most: 5, account: 'open-mina', nickname: 'Mina Brews' },
  ])('is spread over days by the cap of $most $mode posts in 24 hours', async ({ mode, most, account, nickname }) => {
    const page = await choose(nickname);
    const day = new Date();
    const first = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 2, 9).getTime();
    const request = mode === 'direct' ? directRequest : { mode: 'inbox', caption: '' };
    const known = { folder: bench.campaign, product: 'kettle', market: 'en-US', account, request };
    // All but one of the day are planned already.
    const items = Array.from({ length: most - 1 }, (_, index) => ({ ...known, sendAt: first + index * 60_000 }));
    await call(page, 'posts.prepare', { items });
    if (mode === 'inbox') await page.locator('.batch-panel').getByText('To the inbox').click();
    else {
      await chooseAudience(page);
      await disclose(page);
    }
    await page.getByLabel('Begin at').fill(fieldTime(first + 2 * HOUR_MS));
    await page.keyboard.press('Enter');
    const dayText = (at: number) => `${new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(at)}: 1 posts`;
    const days = page.locator('.planned-days li');
    await expect.poll(() => days.allTextContents()).toEqual([dayText(first), dayText(first + DAY_MS)]);
    const before = await planned(page);
    await plan(page);
    await page.locator('.queue-panel').waitFor();
    const times = (await planned(page)).slice(before.length);
    expect(times).toEqual([first + 2 * HOUR_MS, first + DAY_MS]);
    expect(emulator.posts.length).toBe(0);
  });
});

describe('posts', () => {
  it('walks through the audit in order', async () => {
    const { page, complaints } = await openPosts(bench);
    await page.getByRole('button', { name: 'Walk-through' }).click();
    const seen: (string | null)[] = [];
    for (let step = 1; step <= 11; step += 1) {
      await page.getByText(`Step ${step} of 12`).waitFor();
      await page.locator('[data-guided]').waitFor();
      seen.push(await page.locator('[data-guided]').getAttribute('data-step'));
      if (step === 11) await publish(page);
      await page.locator('.walk-through').getByRole('button', { name: 'Next' }).click();
      if (step === 1) {
        await page.locator('[data-step=account] .choice-button').click();
        await page.getByRole('option', { name: 'Aurel Kitchen' }).click();
        await page.locator('[data-step=privacy]').waitFor();
      }
    }
    expect(seen).toEqual([
      ...['accounts', 'creator', 'preview', 'caption', 'privacy', 'interactions', 'disclosure', 'ai'],
      ...['processing', 'declaration', 'publish'],
    ]);
    // The last point is what became of it.
    await page.locator('[data-guided][data-step=outcome]', { hasText: 'Published' }).waitFor();
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(await emulator.violations()).toEqual([]);
  });

  it.each([
    { locale: 'en-US', colorScheme: 'dark' },
    { locale: 'ar', colorScheme: 'light' },
  ] as const)('has nothing that axe objects to in $locale, $colorScheme', async (look) => {
    const { page } = await openPosts(bench, look);
    const found: string[] = [];
    const tabs = page.locator('.posts-tools .segment');
    for (const [index, ready] of [
      '.post-form',
      '.batch-table',
      '.queue-panel',
      '.results-panel',
      '.accounts-panel',
    ].entries()) {
      await tabs.nth(index).click();
      await page.locator(ready).waitFor();
      found.push(...(await violations(page)));
    }
    await page.locator('.posts-tools > .button').click();
    await page.locator('.walk-through').waitFor();
    found.push(...(await violations(page)));
    await page.context().close();
    expect(found).toEqual([]);
  });
});
