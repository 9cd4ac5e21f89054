import { type EventData, type EventName, events } from './contract.ts';
import type { Transport } from './transport.ts';

/** Where a host's services say what happened, and its transports listen. */
export type EventHub = {
  readonly emit: <Name extends EventName>(name: Name, data: EventData<Name>) => void;
  readonly on: Transport['on'];
  /** Hears every event, for transports that carry them all over one line. */
  readonly onAny: (listener: (name: EventName, data: unknown) => void) => () => void;
};

/** The names of all events, for transports. */
export const eventNames = Object.keys(events) as readonly EventName[];

/** A hub of its own; listeners are called in the order in which they came. */
export function createEventHub(): EventHub {
  const listeners = new Set<(name: EventName, data: unknown) => void>();
  const onAny = (listener: (name: EventName, data: unknown) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    emit: (name, data) => {
      for (const listener of [...listeners]) listener(name, data);
    },
    on: (event, listener) => onAny((name, data) => name === event && listener(data)),
    onAny,
  };
}
