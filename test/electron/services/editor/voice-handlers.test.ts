import { copyFile, cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../../shared/api/client.ts';
import { createInProcessTransport } from '../../../../shared/api/in-process-transport.ts';
import { repositoryRoot } from '../../../architecture/source-tree.ts';
import { makeMedia } from '../../../setup/make-media.ts';
import { type HeardScript, makeModel, WHISPER_CLI } from '../../../whisper-cli/make-model.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { openTestHost, testStudio, WINDOW } from './test-editor.ts';

const tone = await makeMedia('heard.wav', ['-f', 'lavfi', '-i', 'sine=f=300:r=48000:d=2']);
const SCRIPT: HeardScript = {
  segments: [
    {
      ...{ from: 0, to: 900 },
      tokens: [
        [' Hot', 0, 400],
        [' water', 400, 900],
      ],
    },
  ],
};

async function openKettle() {
  const root = await temporaryFolder();
  const studio = await testStudio(root);
  const withWhisper = { ...studio, env: { ...studio.env, FIFTEEN_WHISPER: WHISPER_CLI } };
  const host = await openTestHost(root, {}, withWhisper);
  onTestFinished(() => host.close());
  const client = createClient(createInProcessTransport({ request: host.request, on: host.events.on }));
  const folder = path.join(root, 'kettle.fifteen');
  await cp(path.join(repositoryRoot, 'assets/samples/kettle.fifteen'), folder, { recursive: true });
  await copyFile(tone, path.join(folder, 'media/talk.wav'));
  const { id: campaign } = await client.call('campaigns.open', { window: WINDOW, folder });
  const hear = (model: string) =>
    client.call('voices.hear', { campaign, market: 'de-DE', product: 'kettle', file: 'media/talk.wav', model });
  return { root, client, campaign, hear, document: () => readFile(path.join(folder, 'campaign.json'), 'utf8') };
}

describe('speech in the editor', () => {
  it('is heard for one market, as a difference, and changes nothing', async () => {
    const { root, hear, document } = await openKettle();
    const before = await document();
    const { locale, changes } = await hear(await makeModel(root, SCRIPT));
    expect(locale).toBe('de');
    expect(changes).toMatchObject([
      { caption: 'hook', after: { text: 'Hot water', from: 0 }, timing: { from: 0, words: [0, 12] } },
    ]);
    expect(await document()).toBe(before);
  });

  it('is listened to until it is stopped, and tells how far it is', async () => {
    const { root, client, campaign, hear } = await openKettle();
    const told: number[] = [];
    client.on('voices.progress', ({ fraction }) => {
      told.push(fraction);
      void client.call('voices.cancel', { campaign });
    });
    const model = await makeModel(root, { ...SCRIPT, halfWay: 'hang' });
    await expect(hear(model)).rejects.toMatchObject({ code: 'cancelled' });
    expect(told[0]).toBeGreaterThan(0);
  });

  it('takes no recording that is silent or no sound', async () => {
    const { client, campaign, document } = await openKettle();
    const before = await document();
    const silence = await readFile(await makeMedia('mute.wav', ['-f', 'lavfi', '-i', 'anullsrc=r=48000:d=1']));
    const record = (sound: Buffer) =>
      client.call('voices.record', { campaign, window: WINDOW, market: 'de-DE', sound: sound.toString('base64') });
    await expect(record(silence)).rejects.toMatchObject({ code: 'not-media' });
    await expect(record(Buffer.from('no sound at all'))).rejects.toMatchObject({ code: 'not-media' });
    expect(await document()).toBe(before);
  });
});
