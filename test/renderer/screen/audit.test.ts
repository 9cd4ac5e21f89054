import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashFile } from '../../tiktok-emulator/hash-upload.ts';
import { call, connect, expectReason, openForm, openPosts, postsBench, useApp } from './open-posts.ts';

// Each test is a line of TikTok's audit (content-sharing-guidelines, "Required UX implementation"), named by it.

const bench = await postsBench();
const { emulator } = bench;
const { page, complaints } = await openPosts(bench, { permissions: ['clipboard-read', 'clipboard-write'] });

beforeAll(async () => {
  await useApp(page, bench, true);
  for (const user of ['open-aurel', 'open-mina', 'open-busy', 'open-short']) await connect(page, emulator, user);
  await page.locator('.account-card').nth(3).waitFor();
});
afterAll(async () => {
  expect(complaints).toEqual([]);
  expect(await emulator.violations()).toEqual([]);
  await bench.close();
});
/** Opens the post screen anew. The clock moves on, so that no test uses up another's rate limit. */
async function reopen(): Promise<void> {
  emulator.clock.advance(61_000);
  await page.locator('.posts-tools').getByText('Accounts').click();
  await page.locator('.posts-tools').getByText('New post').click();
  await page.locator('.post-form').waitFor();
}

const asked = () => emulator.journal.entries.filter(({ endpoint }) => endpoint === 'creator-info').length;
const publish = () => page.getByRole('button', { name: 'Publish to TikTok' });
const box = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const tick = (name: string) => page.locator('label', { has: box(name) }).click();
const discloses = () => page.getByRole('switch', { name: 'Disclose video content' });
const disclose = () => page.locator('label', { has: discloses() }).click();

async function choosePrivacy(name: string): Promise<void> {
  await page.locator('[data-step=privacy] .choice-button').click();
  await page.getByRole('option', { name }).click();
}

describe('screen opening', () => {
  beforeEach(reopen);

  it('fetches creator_info each time the post screen is rendered, no cache', async () => {
    const before = asked();
    await reopen();
    expect(asked()).toBe(before + 1);
    await reopen();
    expect(asked()).toBe(before + 2);
  });

  it('shows the nickname of the creator, avatar and @username too', async () => {
    const head = page.locator('.creator-head');
    expect(await head.locator('.creator-name').textContent()).toBe('Aurel Kitchen');
    expect(await head.locator('.creator-username').textContent()).toBe('@aurel.kitchen');
    await expect.poll(() => head.locator('img').evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(96);
  });

  it('stops where creator_info says that the account cannot post, and asks to try later', async () => {
    await openForm(page, 'Busy Bee');
    const problem = page.locator('.problem');
    expect(await problem.locator('.message-title').textContent()).toBe('This account cannot post now');
    expect(await problem.textContent()).toMatch(/spam_risk_too_many_posts.*Log id \d{14}/);
    expect(await publish().count()).toBe(0);
    await problem.getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('checks the duration against max_video_post_duration_sec before the upload', async () => {
    await openForm(page, 'Short Cuts');
    await expectReason(page, publish(), 'The video is longer than this account may post');
  });
});

describe('metadata', () => {
  beforeEach(reopen);

  it('lets the user edit the caption, preset text and hashtags, and counts UTF-16 units', async () => {
    const caption = page.getByLabel('Caption');
    expect(await caption.inputValue()).toMatch(/^Boils in 60 seconds.*\n#kettle/s);
    await caption.fill('Tea \u{1F600} #kettle');
    await page.getByText('14 of 2200 characters').waitFor();
    await choosePrivacy('Only me');
    await caption.fill('x'.repeat(2201));
    await expectReason(page, publish(), 'The caption is too long');
  });

  it('offers exactly privacy_level_options with no default, and publishes nothing until one is picked', async () => {
    const field = page.locator('[data-step=privacy] .choice-button');
    expect(await field.textContent()).toContain('Choose who can view it');
    await expectReason(page, publish(), 'Choose who can view it');
    await field.click();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Everyone', 'Friends', 'Only me']);
    await page.getByRole('option', { name: 'Friends' }).click();
    await expect.poll(() => publish().getAttribute('aria-disabled')).toBeNull();
    await openForm(page, 'Mina Brews');
    await field.click();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Followers', 'Friends', 'Only me']);
    await page.keyboard.press('Escape');
  });

  it('leaves comment, duet and stitch unchecked at first, and greys out what creator_info says is disabled', async () => {
    for (const name of ['Comment', 'Duet', 'Stitch']) {
      expect(await box(name).isChecked()).toBe(false);
      expect(await box(name).isDisabled()).toBe(false);
    }
    await openForm(page, 'Mina Brews');
    expect(await Promise.all(['Comment', 'Duet', 'Stitch'].map((name) => box(name).isDisabled()))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('commercial content', () => {
  beforeEach(reopen);

  it('keeps the disclosure off by default, with both boxes behind it', async () => {
    expect(await discloses().isChecked()).toBe(false);
    expect(await box('Your brand').count()).toBe(0);
    await disclose();
    expect([await box('Your brand').isChecked(), await box('Branded content').isChecked()]).toEqual([false, false]);
  });

  it('bars publishing while it is on with nothing ticked, and says so on hover', async () => {
    await choosePrivacy('Everyone');
    await disclose();
    await expectReason(
      page,
      publish(),
      'You need to indicate if your content promotes yourself, a third party, or both.',
    );
  });

  it('says "Promotional content" for your brand alone', async () => {
    await disclose();
    await tick('Your brand');
    const note = page.locator('[data-step=disclosure] [role=status]');
    expect(await note.textContent()).toBe("Your photo/video will be labeled as 'Promotional content'");
  });

  it('says "Paid partnership" for branded content, and for both', async () => {
    await disclose();
    await tick('Branded content');
    const note = page.locator('[data-step=disclosure] [role=status]');
    expect(await note.textContent()).toBe("Your photo/video will be labeled as 'Paid partnership'");
    await tick('Your brand');
    expect(await note.textContent()).toBe("Your photo/video will be labeled as 'Paid partnership'");
  });

  it('disables branded content with an explanation when the audience is only me', async () => {
    await choosePrivacy('Only me');
    await disclose();
    expect(await box('Branded content').isDisabled()).toBe(true);
    await page.getByText('Branded content visibility cannot be set to private.').waitFor();
  });

  it('disables only me with its hover when branded content is ticked first', async () => {
    await disclose();
    await tick('Branded content');
    await page.locator('[data-step=privacy] .choice-button').click();
    const option = page.getByRole('option', { name: /Only me/ });
    expect(await option.getAttribute('aria-disabled')).toBe('true');
    const words = 'Branded content visibility cannot be set to private.';
    expect(await option.getByTitle(words).count()).toBe(1);
    await page.keyboard.press('Escape');
  });
});

describe('declaration directly before the button', () => {
  beforeEach(reopen);

  const MUSIC = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en';
  const links = () => page.locator('.posts-declaration a').evaluateAll((all) => all.map((a) => Reflect.get(a, 'href')));
  const text = () => page.locator('.posts-declaration').textContent();

  it('names the Music Usage Confirmation without disclosure, or with your brand alone', async () => {
    const words = "By posting, you agree to TikTok's Music Usage Confirmation";
    expect([await text(), await links()]).toEqual([words, [MUSIC]]);
    await disclose();
    await tick('Your brand');
    expect(await text()).toBe(words);
    const next = page.locator('.posts-declaration + [data-step=publish]');
    expect(await next.getByRole('button').textContent()).toBe('Publish to TikTok');
  });

  it('names the Branded Content Policy too for branded content, or both', async () => {
    await disclose();
    await tick('Branded content');
    const words = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation";
    expect([await text(), await links()]).toEqual([
      words,
      ['https://www.tiktok.com/legal/page/global/bc-policy/en', MUSIC],
    ]);
    await tick('Your brand');
    expect(await text()).toBe(words);
  });
});

// One post from its form to its end: each test goes on where the one before it stopped.
describe('control and transparency', () => {
  beforeAll(reopen);
  const notice =
    'After you publish, it may take a few minutes for the content to process and be visible on your profile.';
  const before = emulator.posts.length;

  it('previews the very video that is sent, and shows the frame chosen as the cover', async () => {
    const video = page.locator('.post-preview video');
    await expect.poll(() => video.evaluate((element) => Reflect.get(element, 'duration'))).toBeCloseTo(3, 1);
    const cover = page.getByRole('slider', { name: 'Cover frame' });
    await cover.focus();
    for (let count = 0; count < 10; count += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => video.evaluate((element) => Reflect.get(element, 'currentTime'))).toBeCloseTo(1, 1);
  });

  it('has a switch for AI-generated content, off until the user turns it on', async () => {
    const isAi = page.getByRole('switch', { name: 'AI-generated content' });
    expect(await isAi.isChecked()).toBe(false);
    await page.locator('label', { has: isAi }).click();
    expect(await isAi.isChecked()).toBe(true);
  });

  it('starts the transfer only after the express click', async () => {
    await page.getByLabel('Caption').fill('Boils in 60 seconds #kettle');
    await choosePrivacy('Everyone');
    await tick('Comment');
    await disclose();
    await tick('Your brand');
    await expect.poll(() => publish().getAttribute('aria-disabled')).toBeNull();
    await page.getByText(notice).waitFor();
    expect(emulator.posts.length).toBe(before);
    await publish().click();
    await page.locator('.sent-note').waitFor();
  });

  it('says after publishing that it may take minutes to process and to appear on the profile', async () => {
    await page.locator('.sent-note').getByText(notice).waitFor();
  });

  it('polls the status and shows the outcome', async () => {
    await page.locator('.sent-state', { hasText: 'Published' }).waitFor({ timeout: 60_000 });
    expect(emulator.journal.entries.some(({ endpoint }) => endpoint === 'status')).toBe(true);
  });

  it('sends each choice as the user made it', () => {
    const sent = emulator.journal.entries.findLast(({ endpoint }) => endpoint === 'video-init')?.sent;
    expect(sent).toMatchObject({
      post_info: {
        title: 'Boils in 60 seconds #kettle',
        privacy_level: 'PUBLIC_TO_EVERYONE',
        ...{ disable_comment: false, disable_duet: true, disable_stitch: true },
        ...{ brand_organic_toggle: true, brand_content_toggle: false, is_aigc: true },
        video_cover_timestamp_ms: 1000,
      },
    });
  });

  it('adds no watermark, logo, link or text: the bytes at TikTok are those of the rendered file', async () => {
    const file = path.join(bench.campaign, 'renders/kettle/en-US.mp4');
    expect(await hashFile(emulator.posts.at(-1)?.file ?? '')).toBe(await hashFile(file));
  });
});

describe('the inbox', () => {
  beforeEach(reopen);

  it('hides what cannot travel, copies the caption, says where it is found and how many drafts are pending', async () => {
    // Another video than the one posted above: the emulator reports the same bytes given twice.
    await page.locator('.top-bar .choice-button').click();
    await page.getByRole('option', { name: 'British English' }).click();
    await page.locator('[data-step=mode]').getByText('To the inbox').click();
    for (const step of ['privacy', 'interactions', 'disclosure', 'ai', 'cover', 'declaration'])
      expect(await page.locator(`[data-step=${step}]`).count()).toBe(0);
    await page.getByText('0 of 5 pending drafts').waitFor();
    await page.getByText(/tap the notification to finish the post/).waitFor();
    await page.getByRole('button', { name: 'Copy caption' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByRole('button', { name: 'Send to the inbox' }).click();
    await page.locator('.sent-state', { hasText: 'In the TikTok inbox' }).waitFor({ timeout: 60_000 });
  });
});

describe('before the audit', () => {
  beforeEach(reopen);

  it('warns before any byte that a public account is refused, and offers the inbox in one click', async () => {
    await call(page, 'accounts.setApp', {
      ...{ clientKey: 'demo-key', clientSecret: null, brokerUrl: null, isAudited: false },
      apiOrigin: emulator.origin,
    });
    await page.getByText(/Set the account itself to private/).waitFor();
    await page.getByRole('button', { name: 'Send to the inbox instead' }).click();
    await page.getByRole('button', { name: 'Send to the inbox' }).waitFor();
    await useApp(page, bench, true);
  });
});
