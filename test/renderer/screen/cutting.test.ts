import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSample } from './open-sample.ts';
import { startScreenHost } from './screen-host.ts';

// One browser and one campaign for all: every test leaves it by undo as it was, which is half of what it shows.
const host = await startScreenHost();
afterAll(() => host.close());
const { folder, page, complaints, saved, undo, untouched } = await openSample(host);

afterEach(() => expect(complaints).toEqual([]));

const SOON = { timeout: 60_000 };
const undone = () => expect.poll(saved, SOON).toEqual(untouched);
const order = () => page.locator('.lane-scenes [role=option] .block-label').allTextContents();
const block = (lane: 'scenes' | 'captions', index: number) => page.locator(`.lane-${lane} [role=option]`).nth(index);
const captionOf = async (id: string) => (await saved()).captions?.[id];

async function boxOf(target: Locator) {
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return box;
}

type Drag = { readonly by: { readonly x: number; readonly y: number }; readonly at?: number };

/** Drags something by its middle, or by a place along its width from 0 to 1. */
async function drag(target: Locator, { by, at = 0.5 }: Drag): Promise<void> {
  const box = await boxOf(target);
  const from = { x: box.x + box.width * at, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
  await page.mouse.up();
}

const framePx = async () => (await boxOf(page.locator('.timeline-lanes'))).width / 450;

async function showMarket(name: string): Promise<void> {
  await page.locator('.top-bar .choice-button').click();
  await page.getByRole('option', { name }).click();
}

describe('the timeline', () => {
  it('moves cuts to the beats of the music, as one step', async () => {
    await page.locator('.beat').nth(28).waitFor({ state: 'attached' });
    await page.getByText('120 beats a minute').waitFor();
    const button = page.getByRole('button', { name: 'Cut on the beat' });
    // The sample was cut to its music by hand.
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await drag(page.locator('.scene-border').nth(1), { by: { x: 6 * (await framePx()), y: 0 } });
    const frames = async () => (await saved()).sequence?.map((each: { readonly frames: number }) => each.frames);
    await expect.poll(async () => (await frames())?.[1], SOON).toBeGreaterThan(92);
    const moved = await frames();
    // Music of 120 beats a minute has one every 15 frames.
    const offBeat = async () => (await frames())?.filter((length: number) => length % 15 !== 0);
    expect(await offBeat()).not.toEqual([]);
    await button.click();
    await expect.poll(offBeat, SOON).toEqual([]);
    await undo();
    await expect.poll(frames, SOON).toEqual(moved);
    await undo();
    await undone();
  });

  it('trims two scenes at their border, by the mouse and by keys', async () => {
    const border = page.locator('.scene-border').first();
    await drag(border, { by: { x: 10 * (await framePx()), y: 0 } });
    await expect.poll(async () => (await saved()).sequence?.[0].frames, SOON).toBeGreaterThan(80);
    await undo();
    await undone();
    await border.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await expect.poll(async () => (await saved()).sequence?.[0].frames, SOON).toBe(78);
    expect(await border.getAttribute('aria-valuetext')).toBe('02:18');
    await undo();
    await undone();
  });

  it('puts a scene elsewhere, by the mouse and by keys', async () => {
    await drag(block('scenes', 0), { by: { x: 110 * (await framePx()), y: 0 } });
    await expect.poll(async () => (await order())[1], SOON).toBe('2  hook');
    await undo();
    await undone();
    await block('scenes', 1).click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(order, SOON).toEqual(['1  hook', '2  feature-2', '3  feature-1', '4  feature-3', '5  closing']);
    await undo();
    await undone();
  });

  it('moves a caption, and trims it at either end', async () => {
    const px = await framePx();
    const { id, from, frames } = { id: 'feature-one', from: 83, frames: 80 };
    await drag(block('captions', 1), { by: { x: 31 * px, y: 0 } });
    await expect.poll(() => captionOf(id), SOON).toMatchObject({ timing: { scene: 'feature-1', frames } });
    expect((await captionOf(id)).timing.from).toBeGreaterThan(from - 75);
    await undo();
    await undone();
    await drag(block('captions', 1), { by: { x: -22 * px, y: 0 }, at: 0.98 });
    await expect.poll(async () => (await captionOf(id))?.timing.frames, SOON).toBeLessThan(frames - 10);
    await undo();
    await undone();
    await drag(block('captions', 1), { by: { x: 22 * px, y: 0 }, at: 0.02 });
    await expect.poll(async () => (await captionOf(id))?.timing.from, SOON).toBeGreaterThan(20);
    await undo();
    await undone();
  });

  it('counts a key that is held as one step', async () => {
    await block('captions', 0).click();
    await page.keyboard.down('Alt');
    for (let press = 0; press < 5; press += 1) await page.keyboard.down('ArrowRight');
    await page.keyboard.up('ArrowRight');
    await page.keyboard.up('Alt');
    const first = untouched.captions?.hook?.timing.from ?? 0;
    await expect.poll(async () => (await captionOf('hook'))?.timing.from, SOON).toBeGreaterThanOrEqual(first + 5);
    await undo();
    await undone();
  });

  it('gives a drag up at Escape', async () => {
    const box = await boxOf(block('captions', 1));
    await page.mouse.move(box.x + 20, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 8, { steps: 3 });
    await page.locator('.block-dragged').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.locator('.block-dragged').waitFor({ state: 'detached' });
    expect(await saved()).toEqual(untouched);
  });
});

describe('the stage', () => {
  const hook = page.locator('.caption-frame').first();
  // Frame 30, in the middle of the hook.
  beforeAll(async () => {
    const playhead = page.getByRole('slider', { name: 'Playhead' });
    await playhead.press('Home');
    await playhead.press('PageUp');
  });
  /** Where the caption's middle stands on the picture, from 0 to 1. */
  const middle = async () => {
    const [box, stage] = [await boxOf(hook), await boxOf(page.locator('.stage'))];
    return (box.x + box.width / 2 - stage.x) / stage.width;
  };

  it.each([
    ['American English', 'en', 1],
    ['Arabic (Saudi Arabia)', 'ar', -1],
  ])(
    'snaps a caption to the middle in %s, and writes its place as for left-to-right',
    async (market, language, sign) => {
      await showMarket(market);
      const texts = JSON.parse(await readFile(path.join(folder, 'captions', `${language}.json`), 'utf8'));
      await page.getByRole('button', { name: `Caption: ${texts.hook}` }).waitFor();
      const stage = await boxOf(page.locator('.stage'));
      const { x, width } = await boxOf(hook);
      const before = await middle();
      await drag(hook, { by: { x: stage.x + stage.width / 2 - (x + width / 2) + 2, y: 30 } });
      await expect.poll(() => captionOf('hook'), SOON).toMatchObject({ place: { y: expect.any(Number) } });
      await expect.poll(async () => Math.abs((await middle()) - 0.5), SOON).toBeLessThan(0.002);
      const moved = ((0.5 - before) * 1080 * sign) / ((await captionOf('hook')).place.x - 64);
      expect(moved).toBeCloseTo(1, 1);
      await undo();
      await undone();
      await showMarket('American English');
    },
  );

  it('pushes a caption by the arrow keys', async () => {
    await hook.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => captionOf('hook'), SOON).toMatchObject({ place: { x: 64, y: 200 } });
    await undo();
    await undone();
  });

  it('takes a frame for the cover, and gives it back', async () => {
    await page.keyboard.press('c');
    await expect.poll(async () => (await saved()).cover, SOON).toBe(30);
    await undo();
    await undone();
  });
});

describe('the inspector', () => {
  it('makes a clip faster, for whom it is said', async () => {
    await block('scenes', 1).click();
    await page.getByRole('slider', { name: 'Speed' }).press('ArrowRight');
    await expect.poll(async () => (await saved()).slots['feature-1'].speed, SOON).toBe(1.05);
    await undo();
    await undone();
  });

  it('says how loud a clip is, and how far the music goes down under it', async () => {
    await block('scenes', 3).click();
    const fill = async () => (await saved()).slots['feature-3'];
    await page.getByRole('slider', { name: 'Volume' }).press('Home');
    await expect.poll(fill, SOON).toMatchObject({ volume: 0 });
    await page.getByRole('slider', { name: 'Music goes down by' }).press('End');
    await expect.poll(fill, SOON).toMatchObject({ volume: 0, duckDb: 30 });
    await undo();
    await expect.poll(fill, SOON).toEqual({ ...untouched.slots['feature-3'], volume: 0 });
    await undo();
    await undone();
  });

  it('offers neither for a clip without sound', async () => {
    await block('scenes', 1).click();
    await page.getByRole('slider', { name: 'Speed' }).waitFor();
    expect(await page.getByRole('slider', { name: 'Volume' }).count()).toBe(0);
  });
});

describe('a choice for one market alone', () => {
  const overrides = async () => (await saved()).overrides;
  const applyToMarket = async (what: string) => {
    await page.getByRole('button', { name: new RegExp(`${what}: Applies to`) }).click();
    await page.getByRole('option', { name: 'Only en-US' }).click();
  };
  const pick = async (field: RegExp, option: string | RegExp) => {
    await page.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option }).click();
  };
  const showCampaign = () => page.getByRole('button', { name: 'Deselect' }).click();
  /** All others keep what they had: nothing but the override has changed. */
  const isAlone = async () => {
    const { overrides: _own, ...rest } = await saved();
    expect(rest).toEqual(untouched);
  };
  const undoAll = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) await undo();
    await undone();
  };

  it('gives a caption another style', async () => {
    await block('captions', 0).click();
    await applyToMarket('Look, time and place');
    await pick(/Caption style/, /Headline/);
    await expect.poll(overrides, SOON).toEqual([{ market: 'en-US', captions: { hook: { role: 'headline' } } }]);
    await isAlone();
    await undoAll(1);
  });

  it('gives a caption another text, in a file of its own', async () => {
    const texts = async (name: string) => {
      const text = await readFile(path.join(folder, 'captions', `${name}.json`), 'utf8').catch(() => '{}');
      return JSON.parse(text).hook;
    };
    const shared = await texts('en');
    await block('captions', 0).click();
    await page.locator('.segment', { hasText: 'Only en-US' }).click();
    await page.getByLabel('Text in en-US').fill('Hot in a minute');
    await expect.poll(() => texts('en-US'), SOON).toBe('Hot in a minute');
    expect(await texts('en')).toBe(shared);
    await page.getByLabel('Text in en-US').blur();
    await undo();
    await undo();
    await expect.poll(() => texts('en-US'), SOON).toBe(undefined);
    expect(await texts('en')).toBe(shared);
  });

  it('shows another clip in a scene', async () => {
    await block('scenes', 1).click();
    await applyToMarket('File');
    await pick(/File$/, 'pour.mp4');
    await expect
      .poll(overrides, SOON)
      .toEqual([{ market: 'en-US', slots: { 'feature-1': { file: 'media/pour.mp4' } } }]);
    await isAlone();
    await undoAll(2);
  });

  it('puts the scenes in another order', async () => {
    await block('scenes', 1).click();
    await applyToMarket('Order and length');
    await page.keyboard.press('Escape');
    await block('scenes', 1).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await overrides())?.[0].sequence?.[2].scene, SOON).toBe('feature-1');
    expect(await overrides()).toEqual([{ market: 'en-US', sequence: expect.any(Array) }]);
    await isAlone();
    await undoAll(1);
  });

  it('has other colours', async () => {
    await block('scenes', 1).click();
    await showCampaign();
    await applyToMarket('Colours');
    await page.getByLabel('Accent').fill('#00a86b');
    await page.getByLabel('Accent').blur();
    await expect.poll(overrides, SOON).toEqual([{ market: 'en-US', palette: { accent: '#00a86b' } }]);
    await isAlone();
    await undoAll(1);
  });

  it('has no music', async () => {
    await applyToMarket('Music');
    await pick(/^.*Music$/, 'No music');
    await expect.poll(overrides, SOON).toEqual([{ market: 'en-US', music: null }]);
    await page.locator('.lane-sound', { hasText: 'No music' }).waitFor();
    await isAlone();
    await undoAll(2);
  });
});
