import type { Envelope } from './envelope.ts';

/** Stops an event from being heard. */
export type Unsubscribe = () => void;

/**
 * How a screen and its host talk. Names and data are unchecked here: the client and the dispatch parse them.
 * `request` never rejects for what the host says, only where the host cannot be reached.
 */
export type Transport = {
  readonly request: (name: string, params: unknown) => Promise<Envelope>;
  readonly on: (event: string, listener: (data: unknown) => void) => Unsubscribe;
};
