import type { Page } from 'playwright-core';

/** What one kind of input cost: from the event's own time to the frame after it, ms. */
export type Responses = { readonly worst: number; readonly median: number; readonly count: number };

// Both run in the page, which has what Node has not: as text they need no types of a browser.

/**
 * An event's time stamp is when the browser got it; what is drawn for it is on the screen after the next frame, so that
 * a task posted from there is the first moment that is surely later.
 */
const WATCH_RESPONSES = `(names) => {
  const times = [];
  window.measured = times;
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => {
    const now = performance.now();
    for (const start of waiting.splice(0)) times.push(now - start);
  };
  const hear = ({ timeStamp }) => requestAnimationFrame(() => {
    waiting.push(timeStamp);
    port2.postMessage(null);
  });
  for (const name of names) addEventListener(name, hear, { capture: true, passive: true });
}`;

const WATCH_FRAMES = `() => {
  const frames = [];
  window.frameTimes = frames;
  const tick = (now) => {
    frames.push(now);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}`;

/** Watches events of a page from now on. */
export async function watchResponses(page: Page, events: readonly string[]): Promise<void> {
  await page.evaluate(`(${WATCH_RESPONSES})(${JSON.stringify(events)})`);
}

export async function readResponses(page: Page): Promise<Responses> {
  const times = (await page.evaluate('window.measured')) as readonly number[];
  const sorted = [...times].sort((a, b) => a - b);
  return { worst: sorted.at(-1) ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN, count: sorted.length };
}

/** Frames a second that the page drew while something went on, and the longest wait between two, ms. */
export async function countFrames(page: Page, work: () => Promise<unknown>) {
  await page.evaluate(`(${WATCH_FRAMES})()`);
  await work();
  const frames = (await page.evaluate('window.frameTimes')) as readonly number[];
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000;
  return { perSecond: gaps.length / seconds, longestGap: Math.max(...gaps) };
}
