import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Client } from '../../../../shared/api/client.ts';
import type { Job } from '../../../../shared/api/variant-methods.ts';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';

/** One small clip with sound, made once for all tests. */
export function smallClip(): Promise<string> {
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2', '-shortest', '-c:a', 'aac'];
  return makeMedia('small-clip.mp4', [...moving('320x180'), ...sound, ...H264]);
}

export type JourneyHost = {
  readonly client: Client;
  readonly folder: string;
  readonly window: string;
  /** Loads an address that the host gave. */
  readonly load: (
    address: string,
  ) => Promise<{ readonly status: number; readonly type: string | null; readonly bytes: Uint8Array }>;
};

/** Waits for a job's end by the event alone, as a screen does. */
export function jobEnd(client: Client, id: string): Promise<Job> {
  return new Promise((resolve) => {
    const settle = ({ jobs }: { readonly jobs: readonly Job[] }): void => {
      const job = jobs.find((each) => each.id === id);
      if (!job || job.state === 'queued' || job.state === 'running') return;
      stop();
      resolve(job);
    };
    const stop = client.on('jobs.changed', settle);
  });
}

/** What a user does first, over any transport: new campaign, footage, text, look, preview. Gives what a transport must not change. */
export async function journey({ client, folder, window, load }: JourneyHost) {
  const clip = await smallClip();
  const opened = await client.call('campaigns.create', {
    window,
    folder: path.join(folder, 'kettle.fifteen'),
    template: 'feature-trio',
    name: 'Kettle',
    markets: ['en-US', 'ar-SA'],
  });
  const { id: campaign } = opened;
  const [product] = opened.campaign.products;
  if (!product) throw new Error('a new campaign has a product');
  const imported = await client.call('media.import', {
    campaign,
    window,
    files: [clip, path.join(folder, 'absent.mp4')],
  });
  const document = {
    ...opened.campaign,
    products: [{ ...product, media: imported.slice(0, 1).map((item) => item.path) }],
  };
  const texts = { 'en-US': { hook: 'Boils in 60 seconds' } };
  await client.call('campaigns.save', { campaign, window, document, texts });
  const variant = { campaign, product: product.id, market: 'en-US' };
  const view = await client.call('variants.view', variant);
  const frame = await client.call('preview.frame', { ...variant, frame: 60, width: 180 });
  const picture = await load(frame.url);
  expect(picture.bytes.subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  const thumbnail = await load(imported[0]?.thumbnail ?? '');
  expect([...thumbnail.bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  const waveform = await client.call('media.waveform', { campaign, path: imported[0]?.path ?? '' });
  const refused = await client
    .call('campaigns.open', { window, folder: path.join(folder, 'absent') })
    .catch((error) => error);
  return {
    campaign,
    document: JSON.parse(await readFile(path.join(opened.folder, 'campaign.json'), 'utf8')),
    media: imported.map(({ path: file, state, kind, width, seconds, hasSound }) => ({
      file,
      state,
      kind,
      width,
      seconds,
      hasSound,
    })),
    scenes: view.scenes.map(({ footage: [{ path: file }], from }) => ({ file, from })),
    captions: view.captions.map(({ key, text }) => ({ key, text })),
    findings: view.findings.map(({ rule }) => rule),
    frame: { status: picture.status, type: picture.type, bytes: picture.bytes.length },
    thumbnail: { status: thumbnail.status, type: thumbnail.type },
    peaks: waveform?.length,
    error: { name: refused.name, code: refused.code, retryable: refused.retryable },
  };
}

/** Loads what a host serves without a transport between. */
export function hostLoad(host: { readonly media: (request: Request) => Promise<Response> }): JourneyHost['load'] {
  return async (address) => {
    const response = await host.media(new Request(`http://host${address}`));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type'), bytes };
  };
}
