import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestScreen } from './open-screen.ts';
import { copySample, openFolder } from './screen-host.ts';

const host = await startTestScreen();
afterAll(() => host.close());

describe('the start screen', () => {
  it('shows what every template looks like, moving only for those who point at it and want motion', async () => {
    const { page, complaints } = await host.openPage({ reducedMotion: 'no-preference' });
    const cards = page.locator('.template-card');
    await cards.first().waitFor();
    await expect
      .poll(
        () =>
          page
            .locator('.template-picture img')
            .evaluateAll((all) => all.every((each) => Number(Reflect.get(each, 'naturalWidth')) > 0)),
        {
          timeout: 60_000,
        },
      )
      .toBe(true);
    const video = cards.first().locator('video');
    const time = () => video.evaluate((each) => Number(Reflect.get(each, 'currentTime')));
    expect(await time()).toBe(0);
    await cards.first().focus();
    await expect.poll(time, { timeout: 60_000 }).toBeGreaterThan(0.2);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => page.locator('.template-card video').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('leads through the sample by keyboard, each step told from what is done, and remembers that it was', async () => {
    const { page, complaints } = await host.openPage();
    await page.getByRole('button', { name: 'Guided sample' }).first().press('Enter');
    const guide = page.getByRole('region', { name: 'Guided sample' });
    await guide.getByText('Step 1 of 6').waitFor();
    expect(await page.locator('button:focus').textContent()).toBe('Next');
    await page.keyboard.press('Enter');
    await guide.getByText('Step 2 of 6').waitFor();
    await page.getByLabel('Text in en-US').fill('Boils at once');
    await guide.getByText('Done', { exact: true }).waitFor();
    await page.locator('.save-state', { hasText: 'Saved' }).waitFor();

    await page.reload();
    await guide.getByText('Step 2 of 6').waitFor();
    await guide.getByRole('button', { name: 'Next' }).press('Enter');
    await guide.getByText('Step 3 of 6').waitFor();
    await guide.getByRole('button', { name: 'Next' }).press('Enter');
    await page.locator('.caption-table').waitFor();
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });

    const [folder = ''] = await readdir(path.join(host.folder, 'Fifteen'));
    expect(folder).toBe('Kettle spring.fifteen');
    const texts = await readFile(path.join(host.folder, 'Fifteen', folder, 'captions/en.json'), 'utf8');
    expect(JSON.parse(texts)).toMatchObject({ hook: 'Boils at once' });
    await page.getByRole('button', { name: 'Back to start' }).click();
    await page.getByRole('heading', { name: 'Recent campaigns' }).waitFor();
    expect(await page.getByText('New here?').count()).toBe(0);
    await page.locator('.recent-card img').waitFor();
    expect(complaints).toEqual([]);
  });

  it('offers a campaign that was saved as a template, and begins another with it', async () => {
    const { page, complaints } = await host.openPage();
    await openFolder(page, await copySample(host.folder));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Save as template');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save as template' });
    await dialog.getByLabel('Name').fill('Our kettle');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The template “Our kettle” is on the start screen').waitFor();
    await page.getByRole('button', { name: 'Back to start' }).click();
    await page.getByRole('button', { name: 'Our kettle Your own' }).click();
    await page.getByRole('dialog', { name: 'New campaign' }).getByRole('textbox', { name: 'Name' }).fill('Second');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.locator('.lane-captions').first().waitFor();
    const file = path.join(host.folder, 'Fifteen/Second.fifteen/campaign.json');
    expect(JSON.parse(await readFile(file, 'utf8')).template).toBe('our-kettle');
    expect(complaints).toEqual([]);
  });
});
