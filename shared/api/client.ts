import { ApiError } from './api-error.ts';
import {
  type EventData,
  type EventName,
  events,
  type MethodName,
  methods,
  type Params,
  type Result,
} from './contract.ts';
import { envelopeSchema } from './envelope.ts';
import type { Transport, Unsubscribe } from './transport.ts';

/** The contract as typed calls. Everything that comes back is parsed before it is given on. */
export type Client = {
  /** Throws `ApiError`: the host's own failure, or `unreachable` (retryable) where there is no host. */
  readonly call: <Name extends MethodName>(name: Name, params: Params<Name>) => Promise<Result<Name>>;
  readonly on: <Name extends EventName>(name: Name, listener: (data: EventData<Name>) => void) => Unsubscribe;
};

/** A client over any transport. Answers that are not what the contract says are `bug`s of the host. */
export function createClient(transport: Transport): Client {
  return {
    call: async (name, params) => {
      const envelope = envelopeSchema.safeParse(await send(transport, name, params));
      if (!envelope.success) throw unreadable(name, envelope.error);
      if (!envelope.data.ok) throw new ApiError(envelope.data.error);
      const result = methods[name].result.safeParse(envelope.data.result);
      if (!result.success) throw unreadable(name, result.error);
      return result.data as Result<typeof name>;
    },
    on: (name, listener) =>
      transport.on(name, (data) => {
        const parsed = events[name].safeParse(data);
        if (!parsed.success) throw unreadable(name, parsed.error);
        listener(parsed.data as EventData<typeof name>);
      }),
  };
}

async function send(transport: Transport, name: string, params: unknown): Promise<unknown> {
  try {
    return await transport.request(name, params);
  } catch (error) {
    const message = 'Fifteen itself does not answer. Start it again; nothing that was saved is lost.';
    throw new ApiError({ code: 'unreachable', message, params: { method: name }, retryable: true }, error);
  }
}

function unreadable(name: string, cause: unknown): ApiError {
  const message = `Fifteen answered ${name} in a way that this screen does not understand. Reload it.`;
  return new ApiError({ code: 'bug', message, params: { method: name }, retryable: false }, cause);
}
