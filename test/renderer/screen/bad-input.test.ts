import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFull } from '../../../electron/storage/system-error.ts';
import { smallClip } from '../../electron/services/editor/journey.ts';
import { dropFiles } from './drop-files.ts';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

// One browser and one campaign for all that leaves it as it was.
const host = await startScreenHost();
afterAll(() => host.close());
const folder = await copySample(host.folder);
const { page, complaints } = await host.openPage();
await openFolder(page, folder);

const notice = page.locator('.notice');
const dismiss = () => notice.getByRole('button', { name: 'Close' }).click();
const hook = page.getByLabel('Text in en-US');

const drop = (files: readonly string[]) => dropFiles(page, '.media-bin', files);

async function writeCampaign(name: string, content: string): Promise<string> {
  const place = path.join(host.folder, `${name}.fifteen`);
  await mkdir(path.join(place, 'media'), { recursive: true });
  await writeFile(path.join(place, 'campaign.json'), content);
  return place;
}

describe('dropping', () => {
  it('says that a folder cannot be dropped, and takes the files beside it', async () => {
    const dropped = path.join(host.folder, 'Holiday');
    await mkdir(dropped, { recursive: true });
    await drop([dropped, await smallClip()]);
    await notice.getByText('Folders cannot be dropped; drop the files inside').waitFor();
    await notice.getByText('Holiday').waitFor();
    await page.getByText('small-clip.mp4').waitFor();
    await dismiss();
  });

  it('says of a campaign that a browser does not tell its place, and offers to choose it', async () => {
    await drop([folder]);
    await notice.getByText('A browser does not tell where a folder lies: choose it here').waitFor();
    await notice.getByText(path.basename(folder)).waitFor();
    await page.getByRole('dialog').getByLabel('Folder').waitFor();
    await page.keyboard.press('Escape');
    await dismiss();
  });

  it('keeps the page where a file misses its place', async () => {
    await dropFiles(page, '.top-bar', [await smallClip()]);
    await page.locator('.stage-picture').waitFor();
    expect(await notice.count()).toBe(0);
  });

  it('refuses an empty file and a text, each with its reason', async () => {
    const [empty, text] = [path.join(host.folder, 'empty.mp4'), path.join(host.folder, 'notes.txt')];
    await writeFile(empty, '');
    await writeFile(text, 'Call the printer.');
    await drop([empty, text]);
    await notice.getByText('Some files were not imported').waitFor();
    const said = await notice.locator('[dir=auto]').textContent();
    expect(said?.split('\n')).toEqual([expect.stringContaining('empty.mp4'), expect.stringContaining('notes.txt')]);
    await dismiss();
  });

  it('takes 500 at once, says so of the rest, and goes on answering meanwhile', async () => {
    const many = path.join(host.folder, 'card');
    await mkdir(many, { recursive: true });
    const files = Array.from({ length: 501 }, (_, index) => path.join(many, `${index + 1}.mp4`));
    await Promise.all(files.map((file) => writeFile(file, 'no clip')));
    await drop(files);
    await page.getByText(/Importing \d+ of 500/).waitFor();
    await page.getByRole('option', { name: 'Boils in 60 seconds' }).click();
    await hook.fill('Boils while files come in');
    await page.getByRole('option', { name: 'Boils while files come in' }).waitFor();
    await notice.getByText('500 / 501').waitFor();
    await notice.getByText('+ 496').waitFor({ timeout: 100_000 });
    await page.keyboard.press('Control+z');
    while (await notice.count()) await dismissFirst(page);
    await page.getByRole('option', { name: 'Boils in 60 seconds' }).waitFor();
  });
});

async function dismissFirst(given: Page): Promise<void> {
  await given.locator('.notice').first().getByRole('button', { name: 'Close' }).click();
}

describe('media that moved', () => {
  it('is marked, and found again by hand', async () => {
    const [file, elsewhere] = [path.join(folder, 'media/boil.mp4'), path.join(host.folder, 'boil-moved.mp4')];
    await rename(file, elsewhere);
    await page.reload();
    const tile = page.locator('.media-tile', { hasText: 'boil.mp4' });
    await tile.getByText('Missing').waitFor();
    await tile.getByRole('button', { name: 'Actions for boil.mp4' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Find the file…' }).click();
    await (await chooser).setFiles(elsewhere);
    await tile.locator('img').waitFor();
    await page.locator('.stage-picture').waitFor();
    expect(await readFile(file)).toEqual(await readFile(elsewhere));
  });
});

describe('a full disk', () => {
  it('keeps what was typed, says so, and saves it once there is room', async () => {
    // The answer that the host gives when a write ends with ENOSPC.
    const error = (diskFull(folder, null) as { toData: () => object }).toData();
    await page.route('**/api/campaigns.save', (route) => route.fulfill({ json: { ok: false, error } }));
    await page.getByRole('option', { name: 'Boils in 60 seconds' }).click();
    await hook.fill('No room for this');
    await page.getByText('Your edits are kept in this window and saved as soon as possible.').waitFor();
    await page.getByText('The disk is full').first().waitFor();
    await page.unroute('**/api/campaigns.save');
    const saved = async () => JSON.parse(await readFile(path.join(folder, 'captions/en.json'), 'utf8')).hook;
    await expect.poll(saved, { timeout: 60_000 }).toBe('No room for this');
    await page.getByText('Not saved').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(saved, { timeout: 60_000 }).toBe('Boils in 60 seconds');
  });
});

describe('a crash of the page', () => {
  it('loses at most the last second, and comes back to the campaign with its history', async () => {
    const own = await copySample(host.folder);
    const { page: other } = await host.openPage();
    await openFolder(other, own);
    await other.getByRole('option', { name: 'Boils in 60 seconds' }).click();
    await other.getByLabel('Text in en-US').press('End');
    await other.getByLabel('Text in en-US').pressSequentially(' now', { delay: 30 });
    await other.waitForTimeout(1000);
    const crashed = new Promise((resolve) => other.on('crash', resolve));
    const session = await other.context().newCDPSession(other);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const texts = JSON.parse(await readFile(path.join(own, 'captions/en.json'), 'utf8'));
    expect(texts.hook).toBe('Boils in 60 seconds now');
    const next = await other.context().newPage();
    await next.goto(other.url());
    await next
      .getByRole('button', { name: /Kettle spring/ })
      .first()
      .click();
    await next.getByRole('button', { name: 'Edit here instead' }).click();
    await next.getByRole('option', { name: 'Boils in 60 seconds now' }).waitFor();
    await next.context().close();
  });
});

describe('a campaign from a stranger', () => {
  it.each([
    ['that names files outside its folder', JSON.stringify({ music: { file: '../../etc/passwd' } }), /music/],
    ['that is no JSON', '{"schema": "fifteen/campaign", ', /campaign\.json/],
    ['of a newer program', JSON.stringify({ version: 99 }), /newer/i],
    ['of more than a document can have', `{"name": "${'x'.repeat(66 << 20)}"}`, /MB/],
  ])('%s is refused in plain words', async (what, content, words) => {
    const base = JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
    const isObject = content.startsWith('{"m') || content.startsWith('{"v');
    const place = await writeCampaign(
      what.replaceAll(/\W/g, '-'),
      isObject ? JSON.stringify({ ...base, ...JSON.parse(content) }) : content,
    );
    const { page: other } = await host.openPage();
    await other.locator('.start').waitFor();
    await other.keyboard.press('Control+o');
    await other.getByRole('dialog').locator('input').first().fill(place);
    await other.getByRole('dialog').locator('.button-accent').click();
    const alert = other.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(words);
    await other.context().close();
    await rm(place, { recursive: true });
  });

  it('shows HTML as the letters that it is', async () => {
    const own = await copySample(host.folder);
    const text = '<img src=x> <b>now</b>';
    const file = path.join(own, 'captions/en.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), hook: text }));
    const { page: other, complaints: heard } = await host.openPage();
    await openFolder(other, own);
    await other.getByRole('option', { name: text }).first().click();
    await other.keyboard.press('Alt+2');
    await other.getByLabel('hook, en-US').waitFor();
    expect(await other.getByLabel('hook, en-US').inputValue()).toBe(text);
    expect(await other.locator('img[src=x], .block b').count()).toBe(0);
    expect(heard).toEqual([]);
    await other.context().close();
  });
});

it('none of it made the screen complain', () => {
  expect(complaints).toEqual([]);
});
