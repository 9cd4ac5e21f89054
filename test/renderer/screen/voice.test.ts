import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { violations } from './axe-violations.ts';
import { copySample, openFolder, startScreenHost } from './screen-host.ts';

const SOON = { timeout: 60_000 };

// Chromium's own pretended microphone beeps once a second.
const screen = await startScreenHost({
  browserArgs: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
afterAll(() => screen.close());

async function openSample(options = {}) {
  const folder = await copySample(screen.folder);
  const { page, complaints } = await screen.openPage(options);
  onTestFinished(() => page.context().close());
  await openFolder(page, folder);
  const campaign = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  return { page, complaints, campaign, folder };
}

describe('a voice on the screen', () => {
  it('is drafted, heard in its lane, undone, and silenced for one market', async () => {
    const { page, complaints, campaign } = await openSample();
    await page.getByRole('button', { name: 'Draft by a program' }).click();
    const overrides = async () => (await campaign()).overrides;
    await expect.poll(overrides, SOON).toMatchObject([
      {
        market: 'en-US',
        voice: { file: expect.stringMatching(/^voice\/en-US-espeak-ng-/), draft: { voice: 'en-us' } },
      },
    ]);
    await page.getByRole('img', { name: /^Voice en-US-espeak-ng-/ }).waitFor();
    await page.getByText('Read out by espeak-ng.').waitFor();
    await page.locator('audio').waitFor();
    expect(await page.evaluate("document.querySelector('audio').error")).toBeNull();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(overrides, SOON).toBeUndefined();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(overrides, SOON).toHaveLength(1);
    await page.getByRole('button', { name: /espeak-ng.* Voice-over$/ }).click();
    await page.getByRole('option', { name: 'Nobody speaks' }).click();
    await expect.poll(overrides, SOON).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  it('is recorded with the microphone, for the market that is looked at', async () => {
    const { page, complaints, campaign, folder } = await openSample();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('button', { name: /Stop \([23] s\)/ }).click();
    await expect
      .poll(async () => (await campaign()).overrides, SOON)
      .toMatchObject([{ market: 'en-US', voice: { file: 'media/voice-en-US.webm', speech: expect.any(Array) } }]);
    expect((await readFile(path.join(folder, 'media/voice-en-US.webm'))).length).toBeGreaterThan(1_000);
    expect(complaints).toEqual([]);
  });

  it('says why where the microphone is refused', async () => {
    const { page } = await openSample();
    await page.evaluate(`
      const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refuse });
    `);
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByText('The microphone cannot be used').waitFor();
    await page.getByText('Permission denied').waitFor();
    await page.getByRole('button', { name: 'Record' }).waitFor();
  });
});
