import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { violations } from './axe-violations.ts';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const SOON = { timeout: 60_000 };

const screen = await startTestScreen();
afterAll(() => screen.close());

describe('hooks on the screen', () => {
  it('are added, worded, filled, looked at and taken away, each as a step that can be undone', async () => {
    const folder = await copySample(screen.folder);
    const { page, complaints } = await screen.openPage();
    await openFolder(page, folder);
    const json = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    const hooks = async () => (await json('campaign.json')).hooks;

    await page.getByRole('textbox', { name: 'New hook' }).fill('A question');
    await page.keyboard.press('Enter');
    await expect.poll(hooks, SOON).toEqual([{ id: 'a-question', name: 'A question' }]);
    expect(await page.locator('.top-bar').getByRole('button', { name: 'Hook' }).textContent()).toContain('A question');
    expect(await violations(page)).toEqual([]);

    await page.locator('.lane-captions [role=option]').first().click();
    const text = page.getByRole('textbox', { name: 'Text in en-US' });
    await expect.poll(() => text.inputValue(), SOON).toBe('Boils in 60 seconds');
    await text.fill('Tea already?');
    await expect
      .poll(async () => (await json('captions/en.json')).hooks, SOON)
      .toEqual({
        'a-question': { hook: 'Tea already?' },
      });

    await page.locator('.lane-scenes [role=option]').first().click();
    await page.locator('.inspector .choice-button').first().click();
    await page.getByRole('option', { name: 'detail.jpg' }).click();
    const overrides = async () => (await json('campaign.json')).overrides;
    await expect
      .poll(async () => (await overrides())?.at(-1), SOON)
      .toMatchObject({
        hook: 'a-question',
        slots: { hook: { file: 'media/detail.jpg' } },
      });

    await page.keyboard.press('Alt+2');
    const german = page.getByRole('textbox', { name: 'hooks.a-question.hook, de-DE' });
    await expect.poll(() => german.getAttribute('placeholder'), SOON).toBe('Tea already?');
    await german.fill('Schon Tee?');
    await expect
      .poll(async () => (await json('captions/de.json')).hooks, SOON)
      .toEqual({
        'a-question': { hook: 'Schon Tee?' },
      });
    await page.keyboard.press('Alt+3');
    await page.getByRole('row', { name: /Aurel Kettle\s*A question/ }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+o');
    await page.locator('.lane-captions [role=option]').first().click();
    await expect.poll(() => page.getByRole('textbox', { name: /^Text in/ }).inputValue(), SOON).toMatch(/60/);
    await page.getByRole('button', { name: 'Deselect' }).click();
    await page.getByRole('button', { name: 'Remove “A question”' }).click();
    await expect.poll(hooks, SOON).toBeUndefined();
    expect([await overrides(), (await json('captions/de.json')).hooks]).toEqual([undefined, undefined]);
    await page.keyboard.press('Control+z');
    await expect.poll(hooks, SOON).toHaveLength(1);
    await expect.poll(async () => (await json('captions/de.json')).hooks, SOON).toBeDefined();
    expect(complaints).toEqual([]);
  });
});
