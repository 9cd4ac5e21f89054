import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '../../../shared/publish/post.ts';
import { directRequest } from '../../shared/publish/post-fixtures.ts';
import { DEMO_APP } from '../../tiktok-emulator/emulator-config.ts';
import { call, connect, expectReason, fieldTime, openPosts, postsBench, useApp } from './open-posts.ts';

// What becomes of posts on the screen, each with a video of its own: the emulator reports the same bytes given twice.
const MARKETS = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-MX', 'pt-BR', 'ja-JP', 'ko-KR'];
/** Large enough that its bytes are seen on their way. */
const LARGE = 'ja-JP';

const bench = await postsBench(MARKETS, (market) => (market === LARGE ? 16_000_000 : 0));
const { emulator, campaign } = bench;
const { page, complaints } = await openPosts(bench);
const SETTINGS = { clientKey: DEMO_APP.key, clientSecret: null, brokerUrl: null, apiOrigin: emulator.origin };
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
  await vi.waitFor(async () => expect(await connected()).toBe(1), PATIENCE);
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  expect(await emulator.violations()).toEqual([]);
  await bench.close();
});
beforeEach(async () => {
  // No test uses up another's rate limit, or stands in its part of the screen.
  emulator.clock.advance(61_000);
  await show('Accounts');
});

/** For a busy machine. */
const PATIENCE = { timeout: 20_000 };

const show = (name: string) => page.locator('.posts-tools').getByText(name, { exact: true }).click();
const row = (market: string) => page.locator('.post-row', { hasText: market });
const press = (market: string, name: string) => row(market).getByRole('button', { name, exact: true }).click();
const state = (market: string, text: string) =>
  row(market).locator('.post-state', { hasText: text }).waitFor({ timeout: 60_000 });

/** A post that the user has prepared with these choices; with `isSent` also clicked. */
async function prepare(
  market: string,
  request: object,
  { isSent = false, sendAt = null }: { readonly isSent?: boolean; readonly sendAt?: number | null } = {},
): Promise<void> {
  const item = { folder: campaign, product: 'kettle', market, account: 'open-aurel', request };
  // As the form does: what is chosen is chosen on what TikTok offers then.
  await call(page, 'posts.creator', { account: item.account });
  const posts = await call(page, 'posts.prepare', { items: [{ ...item, sendAt }] });
  const id = String(Reflect.get(Reflect.get(posts, 0), 'id'));
  if (isSent) await call(page, 'posts.send', { posts: [id] });
}

describe('a post on its way', () => {
  it('that failed says why, by its code, with the log id, and is retried', async () => {
    emulator.inject({ at: 'inbox-init', kind: 'fail-later', reason: 'internal' });
    await prepare('en-US', { mode: 'inbox', caption: 'Tea' }, { isSent: true });
    await show('Posts');
    await state('en-US', 'Failed');
    const words = await row('en-US').locator('.problem').textContent();
    expect(words).toMatch(/TikTok failed while it processed the video\..*internal · Log id \d{14}/);
    await press('en-US', 'Try again');
    await state('en-US', 'In the TikTok inbox');
  });

  it('stops where the options changed, and goes on with a new choice', async () => {
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
    await prepare('de-DE', publicRequest, { isSent: true });
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

/** The posts as the host has them. */
const posts = async () => Object.values(await call(page, 'posts.list', {})) as readonly Post[];
const postOf = async (market: string) => (await posts()).find((post) => post.market === market);

describe('posts', () => {
  it('that failed are retried, and no others', async () => {
    emulator.inject({ at: 'inbox-init', kind: 'fail-later', reason: 'internal' });
    for (const market of ['es-MX', 'pt-BR']) await prepare(market, { mode: 'inbox', caption: 'Tea' }, { isSent: true });
    await show('Posts');
    await state('es-MX', 'Failed');
    await state('pt-BR', 'In the TikTok inbox');
    const before = emulator.posts.length;
    await page.getByRole('button', { name: 'Retry failed: 1' }).click();
    await state('es-MX', 'In the TikTok inbox');
    await page.getByRole('button', { name: 'Retry failed: 0' }).waitFor();
    expect(emulator.posts.length).toBe(before + 1);
  });

  it('show their bytes as they leave', async () => {
    emulator.inject({ at: 'upload', kind: 'drip', bytesPerSecond: 6_000_000 });
    await show('Posts');
    await prepare(LARGE, { ...publicRequest, privacy: 'SELF_ONLY' }, { isSent: true });
    // TikTok confirms its one piece as a whole: a share in between is of bytes that have left.
    await row(LARGE).locator('progress:not([value="0"]):not([value="1"])').waitFor();
    await state(LARGE, 'Published');
  });

  it('can be planned while TikTok cannot be reached, and are looked at again before they leave', async () => {
    const reconnect = emulator.inject({ at: 'creator-info', kind: 'reset', afterBytes: 0, times: 100 });
    await page.locator('.top-bar .choice-button').click();
    await page.getByRole('option', { name: 'South Korea' }).click();
    await show('New post');
    await page.getByText(/TikTok cannot be reached now/).waitFor();
    await page.locator('[data-step=privacy] .choice-button').click();
    const offered = () => page.getByRole('option').allTextContents();
    await expect.poll(offered, PATIENCE).toEqual(['Everyone', 'Friends', 'Followers', 'Only me']);
    // A private account's option, which this one does not have.
    await page.getByRole('option', { name: 'Followers' }).click();
    for (const name of ['Disclose video content', 'Your brand'])
      await page.locator('.post-form label', { hasText: name }).first().click();
    const publish = page.getByRole('button', { name: 'Publish to TikTok' });
    await expect.poll(() => publish.getAttribute('aria-disabled'), PATIENCE).toBe('true');
    await expectReason(page, publish, 'TikTok cannot be reached. Keep it for later');
    await page.getByRole('button', { name: 'Keep for later' }).click();
    await page.locator('.sent-note').waitFor();
    const kept = { state: 'prepared', request: { privacy: 'FOLLOWER_OF_CREATOR' } };
    await expect.poll(() => postOf('ko-KR'), PATIENCE).toMatchObject(kept);
    reconnect();
    await show('Posts');
    await press('ko-KR', 'Send now');
    await state('ko-KR', 'Needs a new choice');
  });
});

describe('a planned post', () => {
  it('stays while a time is typed and moves when the field is left, in the list and in the calendar', async () => {
    const now = new Date();
    const day = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 10).getTime();
    const moved = async () => (await postOf('fr-FR'))?.sendAt;
    await prepare('fr-FR', publicRequest, { sendAt: day(2) });
    await show('Posts');
    const field = row('fr-FR').getByLabel('Send at');
    await field.click();
    // The month alone: January is over.
    await page.keyboard.type('01');
    await page.keyboard.press('Escape');
    expect(await moved()).toBe(day(2));
    await field.fill(fieldTime(day(-1)));
    await page.keyboard.press('Enter');
    const notice = page.locator('.notice', { hasText: 'That time is over. Choose a later one.' });
    await notice.getByRole('button', { name: 'Close' }).click();
    expect(await moved()).toBe(day(2));
    await field.fill(fieldTime(day(3)));
    // Tab goes through month, day and year before it leaves.
    await field.blur();
    await expect.poll(moved, PATIENCE).toBe(day(3));
    await page.locator('.queue-panel').getByText('Calendar').click();
    const cell = (days: number) => {
      const date = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short' }).format(day(days));
      return page.locator('.calendar td', { has: page.getByText(date, { exact: true }) });
    };
    const planned = cell(3).locator('li', { hasText: 'fr-FR' });
    await planned.getByLabel('Send at').fill(fieldTime(day(4)));
    await page.keyboard.press('Enter');
    await cell(4).locator('li', { hasText: 'fr-FR' }).waitFor();
    expect(await planned.count()).toBe(0);
    expect(await moved()).toBe(day(4));
    expect((await postOf('fr-FR'))?.state).toBe('prepared');
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
    await expect.poll(views, PATIENCE).toBeGreaterThan(first);
    for (const [by, value] of [
      ['Hook', 'Own opening'],
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
  it('and settings show on every open screen as they change', async () => {
    const other = await openPosts(bench);
    await other.page.locator('.posts-tools').getByText('Accounts', { exact: true }).click();
    await other.page.locator('.account-card').getByText('Aurel Kitchen').waitFor();
    await connect(other.page, emulator, 'open-mina');
    for (const each of [page, other.page]) await each.locator('.account-card').getByText('Mina Brews').waitFor();
    const isAudited = page.getByRole('checkbox', { name: 'The app has passed TikTok’s audit' });
    expect(await isAudited.isChecked()).toBe(true);
    await useApp(other.page, bench, true);
    await call(other.page, 'accounts.setApp', { ...SETTINGS, isAudited: false });
    await expect.poll(() => isAudited.isChecked()).toBe(false);
    await page.locator('.account-card', { hasText: 'Mina Brews' }).getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Take the permission back' }).click();
    for (const each of [page, other.page])
      await each.locator('.account-card', { hasText: 'Mina Brews' }).waitFor({ state: 'detached' });
    await other.page.context().close();
    expect(other.complaints).toEqual([]);
  });

  it('go from here where TikTok does not confirm it, with words on how to end the permission there', async () => {
    await connect(page, emulator, 'open-quiet');
    const card = page.locator('.account-card', { hasText: 'Quiet Corner' });
    emulator.inject({ at: 'revoke', kind: 'reset', afterBytes: 0 });
    await card.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Take the permission back' }).click();
    const notice = page.locator('.notice', { hasText: 'Apps and services permissions' });
    await notice.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('are disconnected after a second word, and TikTok is told', async () => {
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Take the permission back' }).click();
    await page.getByText('No account connected').waitFor();
    expect(emulator.journal.entries.at(-1)).toMatchObject({ endpoint: 'revoke', code: 'ok' });
  });

  it('are connected through a token broker, which alone knows the secret', async () => {
    const broker = await openBroker();
    await page.locator('.accounts-section').getByText('Token broker').click();
    expect(await page.getByLabel('Client secret').count()).toBe(0);
    await page.getByLabel('Address of the broker').fill(broker.address);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => Reflect.get(await call(page, 'accounts.app', {}), 'brokerUrl'), PATIENCE)
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
