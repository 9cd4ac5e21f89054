import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultKind } from './faults.ts';

const DRIP_PARTS_A_SECOND = 10;

/** Lets the bytes of a body through as the injected fault says: slowly, or up to where the connection ends. */
export function meter(fault: FaultKind, cut: () => void) {
  return async function* pass(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = fault.kind === 'reset' && fault.afterBytes >= 0 ? fault.afterBytes : Number.POSITIVE_INFINITY;
    for await (const part of parts) {
      if (part.length > left) {
        yield part.subarray(0, left);
        cut();
        throw new Error('connection cut by an injected fault');
      }
      left -= part.length;
      if (fault.kind === 'hook' && fault.when === 'middle') fault.run();
      if (fault.kind === 'drip') yield* slowly(part, fault.bytesPerSecond);
      else yield part;
    }
  };
}

async function* slowly(part: Buffer, bytesPerSecond: number): AsyncGenerator<Buffer> {
  const step = Math.max(1, Math.floor(bytesPerSecond / DRIP_PARTS_A_SECOND));
  for (let from = 0; from < part.length; from += step) {
    const piece = part.subarray(from, from + step);
    await sleep((piece.length / bytesPerSecond) * 1000);
    yield piece;
  }
}
