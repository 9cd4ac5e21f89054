import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeModel, WHISPER_CLI } from '../../whisper-cli/make-model.ts';
import { violations } from './axe-violations.ts';
import { openSample } from './open-sample.ts';
import { startScreenHost } from './screen-host.ts';

const host = await startScreenHost({
  browserArgs: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  adjust: (studio) => ({ ...studio, env: { ...studio.env, FIFTEEN_WHISPER: WHISPER_CLI } }),
});
afterAll(() => host.close());
const { page, complaints, saved, undo, untouched } = await openSample(host);

afterEach(() => expect(complaints).toEqual([]));

const SOON = { timeout: 60_000 };
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const voices = async () => ((await saved()).overrides ?? []).flatMap((each: { voice?: object }) => each.voice ?? []);
const lane = page.locator('.lane-voice');

describe('a voice', () => {
  it('is recorded for one market, shown with its sound, and taken back by undo', async () => {
    await press('Record');
    await page.getByRole('button', { name: 'Stop and keep (2 s)' }).click(SOON);
    await expect.poll(voices, SOON).toEqual([
      {
        file: expect.stringMatching(/^voice\/\S+-recorded-[0-9a-f]{8}\.flac$/),
        speech: expect.any(Array),
        volume: expect.any(Number),
      },
    ]);
    await lane.locator('.waveform').waitFor(SOON);
    await page.locator('audio').waitFor();
    expect(await page.evaluate("document.querySelector('audio').error")).toBeNull();
    await undo();
    await expect.poll(saved, SOON).toEqual(untouched);
    expect(await lane.count()).toBe(0);
  });

  it('is drafted by a program, and removed', async () => {
    await press('Draft voice');
    await page.getByText('Read out by espeak-ng.').waitFor(SOON);
    await expect.poll(voices, SOON).toMatchObject([{ draft: { engine: 'espeak-ng' } }]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('img', { name: /^Voice en-US-espeak-ng-/ }).waitFor();
    await press('Remove the voice');
    await expect.poll(saved, SOON).toEqual(untouched);
    await undo();
    await expect.poll(voices, SOON).toHaveLength(1);
    await page.getByRole('button', { name: /espeak-ng.* Voice in en-US$/ }).click();
    await page.getByRole('option', { name: 'Nobody speaks' }).click();
    await expect.poll(saved, SOON).toEqual(untouched);
  });

  it('fills captions once they are accepted, as one step', async () => {
    await press('Draft voice');
    await page.getByText('Read out by espeak-ng.').waitFor(SOON);
    await expect.poll(voices, SOON).toHaveLength(1);
    const before = await saved();
    const model = await makeModel(host.folder, {
      segments: [{ from: 100, to: 1500, tokens: [[' Spoken', 100, 600], [' words', 700, 1400], ['.']] }],
    });
    await press('Captions from speech');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Model of whisper.cpp (file)').fill(path.join(host.folder, 'absent.bin'));
    await dialog.getByRole('button', { name: 'Listen' }).click();
    await dialog.getByRole('alert').getByText('absent.bin is not there').waitFor(SOON);
    await dialog.getByLabel('Model of whisper.cpp (file)').fill(model);
    await dialog.getByRole('button', { name: 'Listen' }).click();
    await dialog.locator('ins').getByText('Spoken words.').waitFor(SOON);
    expect(await saved()).toEqual(before);
    await dialog.getByRole('button', { name: 'Accept: 1' }).click();
    const times = async () => (await saved()).overrides?.map((each: { captions?: object }) => each.captions);
    await expect.poll(times, SOON).toEqual([{ hook: { timing: expect.objectContaining({ words: [0, 18] }) } }]);
    await undo();
    await expect.poll(saved, SOON).toEqual(before);
    await undo();
    await expect.poll(saved, SOON).toEqual(untouched);
  });

  it('says why where the microphone is refused', async () => {
    await page.evaluate(`
      const refuse = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: refuse });
    `);
    await press('Record');
    await page.getByText('The microphone cannot be used').waitFor(SOON);
    await page.getByText('Permission denied').waitFor();
    await page.getByRole('button', { name: 'Record', exact: true }).waitFor();
    expect(await saved()).toEqual(untouched);
  });
});
