import { beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../shared/api/client.ts';
import { createHttpTransport } from '../../../shared/api/http-transport.ts';
import { hostLoad, type JourneyHost, jobEnd, journey } from '../services/editor/journey.ts';
import { testEditor, WINDOW } from '../services/editor/test-editor.ts';
import { openEventSource, testServer } from './browser/test-browser.ts';
import { buildDesktop, testDesktop } from './desktop/test-desktop.ts';

/** Each host as a screen meets it. */
const HOSTS: Readonly<Record<string, () => Promise<JourneyHost>>> = {
  'in process': async () => {
    const { client, folder, host } = await testEditor();
    return { client, folder, window: WINDOW, load: hostLoad(host) };
  },
  'HTTP and server-sent events': async () => {
    const server = await testServer();
    const events = openEventSource(server);
    const transport = createHttpTransport({ base: '', fetch: server.send, events });
    const load: JourneyHost['load'] = async (address) => {
      const response = await server.send(address);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, type: response.headers.get('content-type'), bytes };
    };
    return { client: createClient(transport), folder: server.folder, window: WINDOW, load };
  },
  "Electron's IPC": async () => {
    const { transport, folder, act } = await testDesktop();
    const load: JourneyHost['load'] = async (address) => {
      const answer = (await act('load', `app://studio${address}`)) as {
        status: number;
        headers: Record<string, string>;
        bytes: string;
      };
      return {
        status: answer.status,
        type: answer.headers['content-type'] ?? null,
        bytes: new Uint8Array(Buffer.from(answer.bytes, 'base64')),
      };
    };
    return { client: createClient(transport), folder, window: WINDOW, load };
  },
};

/** What a transport must not change: everything but where the campaign lies. */
function seenFrom({ campaign: _campaign, ...seen }: Awaited<ReturnType<typeof journey>>) {
  return seen;
}

beforeAll(buildDesktop);

describe('every transport', () => {
  it('brings the same answers and events', async () => {
    const seen = [];
    for (const open of Object.values(HOSTS)) {
      const host = await open();
      const result = await journey(host);
      seen.push(seenFrom(result));
      const clip = { campaign: result.campaign, product: 'kettle', market: 'ar-SA' };
      const { job } = await host.client.call('preview.clip', clip);
      expect(await jobEnd(host.client, job)).toMatchObject({ state: 'done', progress: 1, error: null });
    }
    const [first, ...others] = seen;
    expect(others).toEqual([first, first]);
    expect(first).toMatchObject({
      document: { name: 'Kettle', markets: ['en-US', 'ar-SA'], products: [{ id: 'kettle' }] },
      media: [
        { state: 'ok', kind: 'video', width: 320, seconds: 2, hasSound: true },
        { file: 'media/absent.mp4', state: 'missing', kind: null },
      ],
      captions: expect.arrayContaining([{ key: 'hook', text: 'Boils in 60 seconds' }]),
      frame: { status: 200, type: 'image/png' },
      thumbnail: { status: 200, type: 'image/jpeg' },
      peaks: 41,
      error: { name: 'ApiError', code: 'not-a-campaign', retryable: false },
    });
  });
});
