import { describe, expect, it } from 'vitest';
import { createRestSignal } from '../../../renderer/variants/rest-signal.ts';

/** A signal with as many waiting as told, and a hand on the frames. */
function signalWith(count: number) {
  const frames: (() => void)[] = [];
  const signal = createRestSignal((run) => void frames.push(run));
  const served: number[] = [];
  const waits = Array.from({ length: count }, (_, index) => signal.wait(() => served.push(index)));
  return { signal, served, waits, nextFrame: () => frames.splice(0).map((run) => run()) };
}

describe('createRestSignal', () => {
  it('serves a few in each frame, in order', () => {
    const { served, nextFrame } = signalWith(8);
    expect(served).toEqual([]);
    nextFrame();
    expect(served).toEqual([0, 1, 2, 3, 4, 5]);
    nextFrame();
    expect(served).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('serves nobody during a scroll, and goes on afterwards without those who left', () => {
    const { signal, served, waits, nextFrame } = signalWith(3);
    signal.set(false);
    nextFrame();
    expect(served).toEqual([]);
    waits[1]?.();
    signal.set(true);
    nextFrame();
    expect(served).toEqual([0, 2]);
  });
});
