import type { Envelope } from './envelope.ts';
import type { Transport } from './transport.ts';

/**
 * A transport without a process boundary, for tests and batches. Everything goes through JSON, as it does over the
 * others: neither side can change what the other holds, and `undefined` is lost the same way.
 */
export function createInProcessTransport(host: Transport): Transport {
  return {
    request: async (name, params) => copy(await host.request(name, copy(params))) as Envelope,
    on: (event, listener) => host.on(event, (data) => listener(copy(data))),
  };
}

function copy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
