import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { directRequest } from '../../shared/publish/post-fixtures.ts';
import { DEMO_APP } from '../../tiktok-emulator/emulator-config.ts';
import { call, connect, openPosts, postsBench, useApp } from './open-posts.ts';

// What becomes of posts on the screen, each with a video of its own: the emulator reports the same bytes given twice.
const MARKETS = ['en-US', 'en-GB', 'de-DE'];

const bench = await postsBench(MARKETS);
const { emulator, campaign } = bench;
const { page, complaints } = await openPosts(bench);
const publicRequest = {
  ...directRequest,
  privacy: 'PUBLIC_TO_EVERYONE',
  caption: 'Boils in 60 seconds #kettle',
  disclosure: { yourBrand: true, brandedContent: false },
} as const;

beforeAll(async () => {
  await useApp(page, bench, true);
  await connect(page, emulator, 'open-aurel');
  const connected = async () => Object.values(await call(page, 'accounts.list', {})).length;
  await vi.waitFor(async () => expect(await connected()).toBe(1), { timeout: 20_000 });
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  expect(await emulator.violations()).toEqual([]);
  await bench.close();
});
beforeEach(async () => {
  // No test uses up another's rate limit, or stands in its dialog.
  emulator.clock.advance(61_000);
  await page.reload();
  await page.locator('.stage-picture').waitFor();
  await page.keyboard.press('Alt+4');
  await page.locator('.posts-tools').waitFor();
});

const show = (name: string) => page.locator('.posts-tools').getByText(name, { exact: true }).click();
const row = (market: string) => page.locator('.post-row', { hasText: market });
const press = (market: string, name: string) => row(market).getByRole('button', { name, exact: true }).click();
const state = (market: string, text: string) =>
  row(market).locator('.post-state', { hasText: text }).waitFor({ timeout: 60_000 });

/** A post that the user has prepared with these choices; with `isSent` also clicked. */
async function prepare(market: string, request: object, isSent = false): Promise<void> {
  const item = { folder: campaign, product: 'kettle', market, account: 'open-aurel', request };
  const posts = await call(page, 'posts.prepare', { items: [{ ...item, sendAt: null }] });
  const id = String(Reflect.get(Reflect.get(posts, 0), 'id'));
  if (isSent) await call(page, 'posts.send', { posts: [id] });
}

describe('a post on its way', () => {
  it('that failed says why, by its code, with the log id, and is retried', async () => {
    emulator.inject({ at: 'inbox-init', kind: 'fail-later', reason: 'internal' });
    await prepare('en-US', { mode: 'inbox', caption: 'Tea' }, true);
    await show('Posts');
    await state('en-US', 'Failed');
    const words = await row('en-US').locator('.problem').textContent();
    expect(words).toMatch(/TikTok failed while it processed the video\..*internal · Log id \d{14}/);
    await press('en-US', 'Try again');
    await state('en-US', 'In the TikTok inbox');
  });

  it('stops where the options changed, and goes on with a new choice', async () => {
    await call(page, 'posts.creator', { account: 'open-aurel' });
    await prepare('en-GB', {
      ...directRequest,
      allowComment: true,
      disclosure: { yourBrand: true, brandedContent: false },
    });
    emulator.user('open-aurel').isCommentDisabled = true;
    await show('Posts');
    await press('en-GB', 'Send now');
    await state('en-GB', 'Needs a new choice');
    await press('en-GB', 'Choose again');
    const dialog = page.getByRole('dialog');
    const comment = dialog.getByRole('checkbox', { name: 'Comment', exact: true });
    await comment.waitFor({ state: 'attached' });
    expect([await comment.isChecked(), await comment.isDisabled()]).toEqual([false, true]);
    // The audience is asked anew: it may not be offered any more.
    await dialog.locator('[data-step=privacy] .choice-button').click();
    await page.getByRole('option', { name: 'Only me' }).click();
    await dialog.getByRole('button', { name: 'Keep for later' }).click();
    await dialog.waitFor({ state: 'detached' });
    await press('en-GB', 'Send now');
    await state('en-GB', 'Published');
    emulator.user('open-aurel').isCommentDisabled = false;
  });

  it('whose outcome nobody knows is looked for, and the video is confirmed', async () => {
    emulator.inject({ at: 'status', kind: 'api-error', status: 400, code: 'invalid_publish_id' });
    await prepare('de-DE', publicRequest, true);
    await show('Posts');
    await state('de-DE', 'Outcome unknown');
    const before = emulator.posts.length;
    await row('de-DE').getByText('Nothing is sent again by itself', { exact: false }).waitFor();
    await press('de-DE', 'Look for it');
    await row('de-DE').getByText(publicRequest.caption).waitFor();
    await press('de-DE', 'That is it');
    await state('de-DE', 'Published');
    const link = row('de-DE').getByRole('link', { name: 'Open on TikTok' });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.tiktok\.com\/@aurel\.kitchen\/video\/\d{19}$/);
    expect(emulator.posts.length).toBe(before);
  });
});

describe('results', () => {
  it('read figures by market, hook and template, and keep them over time as a chart', async () => {
    await show('Results');
    await page.getByRole('button', { name: 'Read figures now' }).click();
    const table = page.locator('.results-table');
    await table.locator('tbody tr').first().waitFor();
    const views = async () => Number((await table.locator('tbody td').nth(1).textContent())?.replaceAll(/\D/g, ''));
    const first = await views();
    expect(await table.locator('tbody th').allTextContents()).toEqual(['de-DE']);
    emulator.clock.advance(6 * 3_600_000);
    await page.getByRole('button', { name: 'Read figures now' }).click();
    await expect.poll(views, { timeout: 20_000 }).toBeGreaterThan(first);
    for (const [by, value] of [
      ['Hook', 'No hook'],
      ['Template', 'feature-trio'],
    ] as const) {
      await page.locator('.results-panel').getByText(by, { exact: true }).first().click();
      await table.getByText(value, { exact: true }).waitFor();
    }
    const chart = page.getByRole('img', { name: /Views over time/ });
    expect(await chart.locator('path, polyline').count()).toBeGreaterThan(0);
  });
});

describe('accounts', () => {
  it('are disconnected after a second word, and TikTok is told', async () => {
    await show('Accounts');
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Take the permission back' }).click();
    await page.getByText('No account connected').waitFor();
    expect(emulator.journal.entries.at(-1)).toMatchObject({ endpoint: 'revoke', code: 'ok' });
  });

  it('are connected through a token broker, which alone knows the secret', async () => {
    const broker = await openBroker();
    await show('Accounts');
    await page.locator('.accounts-section').getByText('Token broker').click();
    expect(await page.getByLabel('Client secret').count()).toBe(0);
    await page.getByLabel('Address of the broker').fill(broker.address);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => Reflect.get(await call(page, 'accounts.app', {}), 'brokerUrl'), { timeout: 20_000 })
      .toBe(broker.address);
    await connect(page, emulator, 'open-mina');
    await page.locator('.account-card').getByText('Mina Brews').waitFor();
    expect(broker.asked).toEqual(['authorization_code without secret']);
    await broker.close();
  });
});

/** A broker as a user would run it: it adds the secret to what comes and passes it on. */
async function openBroker() {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    const form = new URLSearchParams(text);
    asked.push(`${form.get('grant_type')} ${form.has('client_secret') ? 'with' : 'without'} secret`);
    form.set('client_secret', DEMO_APP.secret);
    const answer = await fetch(`${emulator.origin}${request.url}`, { method: 'POST', body: form });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}
