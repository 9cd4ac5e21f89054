import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const host = await startTestScreen();
afterAll(() => host.close());

async function open() {
  const folder = await copySample(host.folder);
  const { page, complaints } = await host.openPage();
  await openFolder(page, folder);
  const saved = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  return { page, complaints, saved };
}

const order = (page: Page) => page.locator('.lane-scenes [role=option] .block-label').allTextContents();
const undo = (page: Page) => page.keyboard.press('Control+z');

describe('the timeline', () => {
  it('trims a border by the mouse and reorders by keys, each in one step of undo', async () => {
    const { page, complaints, saved } = await open();
    const border = page.locator('.scene-border').first();
    const box = await border.boundingBox();
    if (!box) throw new Error('there is no border');
    await page.mouse.move(box.x + 5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 20, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await saved()).sequence?.[0].frames, { timeout: 10_000 }).toBeGreaterThan(80);
    await undo(page);
    await expect.poll(async () => (await saved()).sequence, { timeout: 10_000 }).toBe(undefined);

    await page.locator('.lane-scenes [role=option]').nth(1).click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect
      .poll(() => order(page))
      .toEqual(['1  hook', '2  feature-2', '3  feature-1', '4  feature-3', '5  closing']);
    await undo(page);
    await expect.poll(async () => (await order(page))[1], { timeout: 10_000 }).toBe('2  feature-1');
    expect(complaints).toEqual([]);
  });
});

describe('the stage', () => {
  it('moves a caption by the arrow keys and takes a frame for the cover', async () => {
    const { page, complaints, saved } = await open();
    await page.locator('.caption-frame').first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect
      .poll(async () => (await saved()).captions?.hook?.place, { timeout: 10_000 })
      .toEqual({ x: 64, y: 200 });
    await undo(page);
    await expect.poll(async () => (await saved()).captions, { timeout: 10_000 }).toBe(undefined);
    await page.keyboard.press('c');
    await expect.poll(async () => (await saved()).cover, { timeout: 10_000 }).toBe(45);
    expect(complaints).toEqual([]);
  });
});
