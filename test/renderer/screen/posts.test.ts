import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { connect, openPosts, postsBench, useApp } from './open-posts.ts';

const bench = await postsBench();
const { emulator } = bench;
afterAll(() => bench.close());

const show = (page: Page, name: string) => page.locator('.posts-tools').getByText(name, { exact: true }).click();

describe('posts', () => {
  it('leads through settings and sign-in, and shows where posts go and what the account allowed', async () => {
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
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it('plans a batch within the caps, lists and shows it in the calendar, pauses and resumes it', async () => {
    const { page, complaints } = await openPosts(bench);
    await useApp(page, bench, true);
    await connect(page, emulator, 'open-aurel');
    await page.reload();
    await page.locator('.stage-picture').waitFor();
    await page.keyboard.press('Alt+4');
    await show(page, 'Batch');
    for (const market of ['en-US', 'en-GB']) {
      await page.locator('label', { has: page.getByRole('checkbox', { name: `Aurel Kettle · ${market}` }) }).click();
      await page.getByRole('button', { name: new RegExp(`Account, ${market}`) }).click();
      await page.getByRole('option', { name: 'Aurel Kitchen' }).click();
    }
    await page.locator('.batch-panel [data-step=privacy] .choice-button').click();
    await page.getByRole('option', { name: 'Only me' }).click();
    await page.getByRole('button', { name: 'Plan posts: 2' }).click();
    await page.getByText('Waits for you or its time').nth(1).waitFor();
    await page.getByRole('button', { name: 'Pause all: 2' }).click();
    await page.getByRole('button', { name: 'Resume all: 2' }).click();
    await page.getByRole('button', { name: 'Pause all: 2' }).waitFor();
    await page.locator('.queue-panel').getByText('Calendar').click();
    expect(await page.locator('.calendar li').count()).toBe(2);
    expect(emulator.posts.length).toBe(0);
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it('walks through the audit in order', async () => {
    const { page, complaints } = await openPosts(bench);
    await page.getByRole('button', { name: 'Walk-through' }).click();
    const seen: (string | null)[] = [];
    for (let step = 1; step <= 11; step += 1) {
      await page.getByText(`Step ${step} of 12`).waitFor();
      await page.locator('[data-guided]').waitFor();
      seen.push(await page.locator('[data-guided]').getAttribute('data-step'));
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
