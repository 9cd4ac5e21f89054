import { z } from 'zod';
import type { Transport } from '../../shared/api/transport.ts';

/** What the desktop shell's preload puts on `window.fifteen`: the transport, and where a dropped file lies. */
export type Bridge = Transport & { readonly pathForFile: (file: File) => string };

const bridgeSchema = z.custom<Bridge>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['request', 'on', 'pathForFile'].every((name) => typeof Reflect.get(value, name) === 'function'),
);

/** The desktop shell's bridge, or null in a plain browser. */
export function findBridge(place: object): Bridge | null {
  return bridgeSchema.safeParse(Reflect.get(place, 'fifteen')).data ?? null;
}
