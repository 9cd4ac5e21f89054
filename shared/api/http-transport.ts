import { envelopeSchema } from './envelope.ts';
import type { Transport } from './transport.ts';

/** What a browser's `fetch` is to us. */
type Fetch = (
  url: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<{ readonly json: () => Promise<unknown> }>;

/** What a browser's `EventSource` is to us; it connects again by itself. */
type EventStream = {
  addEventListener(event: string, listener: (message: { readonly data: string }) => void): void;
  removeEventListener(event: string, listener: (message: { readonly data: string }) => void): void;
};

type HttpTransportOptions = { readonly base: string; readonly fetch: Fetch; readonly events: EventStream };

/** Methods as `POST base/api/NAME`, events from one stream at `base/events`. Names are never typed twice: they are the path. */
export function createHttpTransport({ base, fetch, events }: HttpTransportOptions): Transport {
  return {
    request: async (name, params) => {
      const body = JSON.stringify(params);
      const answer = await fetch(`${base}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return envelopeSchema.parse(await answer.json());
    },
    on: (event, listener) => {
      const hear = ({ data }: { readonly data: string }): void => listener(JSON.parse(data));
      events.addEventListener(event, hear);
      return () => events.removeEventListener(event, hear);
    },
  };
}
