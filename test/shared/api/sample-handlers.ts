import { methods } from '../../../shared/api/contract.ts';
import type { Handlers } from '../../../shared/api/dispatch.ts';

/** Handlers of which only the given ones are ever called. */
export function sampleHandlers(given: Partial<Handlers>): Handlers {
  const absent = (name: string) => async () => {
    throw new Error(`${name} is not part of this test`);
  };
  const all = Object.fromEntries(Object.keys(methods).map((name) => [name, absent(name)]));
  return { ...(all as unknown as Handlers), ...given };
}
