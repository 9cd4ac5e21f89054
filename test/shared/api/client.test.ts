import { describe, expect, it } from 'vitest';
import { createClient } from '../../../shared/api/client.ts';
import { createDispatch } from '../../../shared/api/dispatch.ts';
import type { Envelope } from '../../../shared/api/envelope.ts';
import { createEventHub } from '../../../shared/api/event-hub.ts';
import { createHttpTransport } from '../../../shared/api/http-transport.ts';
import { createInProcessTransport } from '../../../shared/api/in-process-transport.ts';
import { sampleHandlers } from './sample-handlers.ts';

const answering = (answer: unknown) =>
  createClient({ request: async () => answer as Envelope, on: () => () => undefined });

describe('client', () => {
  it('throws what the host says as an error with its code', async () => {
    const error = { code: 'disk-full', message: 'Full.', params: { path: '/a' }, retryable: true };
    const failed = answering({ ok: false, error }).call('preferences.get', {});
    await expect(failed).rejects.toMatchObject({ name: 'ApiError', ...error });
  });

  it('says that the host cannot be reached, and that trying again may help', async () => {
    const request = async () => {
      throw new TypeError('fetch failed');
    };
    const failed = createClient({ request, on: () => () => undefined }).call('preferences.get', {});
    await expect(failed).rejects.toMatchObject({
      code: 'unreachable',
      retryable: true,
      params: { method: 'preferences.get' },
    });
  });

  it.each([null, {}, { ok: true }, { ok: true, result: { theme: 'pink' } }, { ok: false, error: {} }, 'text'])(
    'takes the answer %j for a bug',
    async (answer) => {
      await expect(answering(answer).call('preferences.get', {})).rejects.toMatchObject({ code: 'bug' });
    },
  );

  it('hears events until it stops', () => {
    const hub = createEventHub();
    const client = createClient(
      createInProcessTransport({ request: async () => ({ ok: true, result: {} }), on: hub.on }),
    );
    const heard: unknown[] = [];
    const stop = client.on('campaigns.changed', (data) => heard.push(data));
    hub.emit('campaigns.changed', { campaign: 'one' });
    hub.emit('host.opened', { folder: '/a' });
    stop();
    hub.emit('campaigns.changed', { campaign: 'two' });
    expect(heard).toEqual([{ campaign: 'one' }]);
  });
});

describe('transports', () => {
  it('in process share nothing between the two sides', async () => {
    const kept = { language: null, theme: 'dark', safeZone: 'none' } as const;
    const handlers = sampleHandlers({ 'preferences.get': async () => kept });
    const request = createDispatch({ handlers, onBug: () => undefined });
    const client = createClient(createInProcessTransport({ request, on: createEventHub().on }));
    expect(await client.call('preferences.get', {})).not.toBe(kept);
  });

  it('over HTTP make the method the path', async () => {
    const sent: unknown[] = [];
    const fetch = async (url: string, init: object) => {
      sent.push([url, init]);
      return { json: async () => ({ ok: true, result: { jobs: ['one'] } }) };
    };
    const events = { addEventListener: () => undefined, removeEventListener: () => undefined };
    const client = createClient(createHttpTransport({ base: '/base', fetch, events }));
    expect(await client.call('jobs.retry', { jobs: ['old'] })).toEqual({ jobs: ['one'] });
    const headers = { 'content-type': 'application/json' };
    expect(sent).toEqual([['/base/api/jobs.retry', { method: 'POST', headers, body: '{"jobs":["old"]}' }]]);
  });
});
