import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readAsset } from '../../setup/assets.ts';
import { violations } from './axe-violations.ts';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

// The sample's product in a template whose scenes are split into two to four windows.
const host = await startScreenHost();
afterAll(() => host.close());
const folder = await copySample(host.folder);
const file = path.join(folder, 'campaign.json');
const saved = async () => JSON.parse(await readFile(file, 'utf8'));
const { style: _style, ...sample } = await saved();
const { slots } = readAsset('templates/community-remix/sample.json') as { readonly slots: Record<string, object> };
await writeFile(file, JSON.stringify({ ...sample, template: 'community-remix', slots }));
const untouched = await saved();
const { page, complaints } = await host.openPage();
await openFolder(page, folder);
afterEach(() => expect(complaints).toEqual([]));

const SOON = { timeout: 60_000 };
const scene = (name: string) => page.locator('.lane-scenes .block', { hasText: name });
/** By its beginning: the playhead may stand on its middle. */
const showScene = (name: string) => scene(name).click({ position: { x: 12, y: 12 } });
const stageWindow = (number: number) => page.locator('.stage').getByRole('button', { name: `Window ${number}` });
const map = page.getByRole('radiogroup', { name: 'Window' });
const tile = (name: string) => page.locator('.media-tile', { hasText: name });
const fileOf = async (slot: string) => (await saved()).slots[slot].file;
const picture = () => page.locator('.stage-picture').getAttribute('src');
const undone = async () => {
  await page.keyboard.press('Control+z');
  await expect.poll(saved, SOON).toEqual(untouched);
};

describe('a split scene', () => {
  it('is chosen window by window, on the stage and in the map, by pointer and by keys', async () => {
    await showScene('two');
    expect(await map.getByRole('radio').count()).toBe(2);
    await stageWindow(2).click();
    expect(await map.getByRole('radio', { name: 'Window 2' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /File$/, exact: false }).getByText('creator-2.jpg').waitFor();
    await map.getByRole('radio', { name: 'Window 2' }).press('ArrowUp');
    await page.getByRole('button', { name: /File$/ }).getByText('creator-1.jpg').waitFor();
    await stageWindow(2).focus();
    await page.keyboard.press('Enter');
    expect(await stageWindow(2).getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  it('has the file of the chosen window changed in the inspector, and its own framing', async () => {
    await showScene('two');
    await stageWindow(2).click();
    const before = await picture();
    await page.getByRole('button', { name: /File$/ }).click();
    await page.getByRole('option', { name: 'pour.mp4' }).click();
    await expect.poll(() => fileOf('creator-2'), SOON).toBe('media/pour.mp4');
    await expect.poll(picture, SOON).not.toBe(before);
    const { slots: now, ...rest } = await saved();
    expect({ ...rest, slots: { ...now, 'creator-2': untouched.slots['creator-2'] } }).toEqual(untouched);
    await page.getByText('Blurred edges').click();
    await expect.poll(async () => (await saved()).slots['creator-2'].fit, SOON).toBe('contain-blur');
    await page.keyboard.press('Control+z');
    await undone();
  });

  it('takes a file that is dropped on a window of the stage, or on its picture in the timeline', async () => {
    await showScene('two');
    await tile('lift.mp4').dragTo(stageWindow(1));
    await expect.poll(() => fileOf('creator-1'), SOON).toBe('media/lift.mp4');
    expect(await map.getByRole('radio', { name: 'Window 1' }).isChecked()).toBe(true);
    await undone();
    await tile('detail.jpg').dragTo(scene('two').locator('.block-picture').nth(1));
    await expect.poll(() => fileOf('creator-2'), SOON).toBe('media/detail.jpg');
    await undone();
  });

  it('is filled by the menu of a file, too', async () => {
    await tile('kitchen.mp4').getByRole('button').click();
    await page.getByRole('menuitem', { name: /four\s*Window 4$/ }).click();
    await expect.poll(() => fileOf('creator-4'), SOON).toBe('media/kitchen.mp4');
    await undone();
  });

  it('has its windows where this market shows them', async () => {
    await showScene('four');
    const left = async () => (await stageWindow(1).boundingBox())?.x ?? 0;
    const right = async () => (await stageWindow(2).boundingBox())?.x ?? 0;
    await stageWindow(2).waitFor();
    expect(await left()).toBeLessThan(await right());
    await page.locator('.top-bar .choice-button').click();
    await page.getByRole('option', { name: 'Arabic (Saudi Arabia)' }).click();
    await expect.poll(async () => (await left()) > (await right()), SOON).toBe(true);
  });
});

describe('a scene of one piece', () => {
  it('has no windows to choose, and takes a file that is dropped on the stage', async () => {
    await showScene('product');
    await stageWindow(1).waitFor({ state: 'detached' });
    expect(await map.count()).toBe(0);
    await tile('detail.jpg').dragTo(page.locator('.stage'));
    await expect.poll(() => fileOf('product'), SOON).toBe('media/detail.jpg');
    await undone();
  });
});
