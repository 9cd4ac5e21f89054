import { StudioError } from './studio-error.ts';

declare const unit: unique symbol;

/** A count or index of frames at the template's frame rate; always a whole number. */
export type Frames = number & { readonly [unit]: 'frames' };
/** Seconds of media time; may be fractional. Only sources and the outside world speak seconds. */
export type Seconds = number & { readonly [unit]: 'seconds' };
/** Lower-case hex SHA-256 of some bytes. */
export type ContentHash = string & { readonly [unit]: 'sha256' };

/** A whole frame rate; every template runs at 30 frames a second. */
export const FRAME_RATE = 30;

/** Brands a whole number as frames; throws a plain Error (a bug) for fractions. */
export function frames(count: number): Frames {
  if (!Number.isInteger(count)) throw new Error(`frames must be whole, got ${count}`);
  return count as Frames;
}

/** Brands a finite number as seconds. */
export function seconds(value: number): Seconds {
  if (!Number.isFinite(value)) throw new Error(`seconds must be finite, got ${value}`);
  return value as Seconds;
}

/** Start time of a frame in seconds. */
export function framesToSeconds(count: Frames): Seconds {
  return seconds(count / FRAME_RATE);
}

/** The frame on screen at a time: rounds down, as players do. Throws `bad-input` for negative or non-finite times. */
export function secondsToFrame(time: number): Frames {
  if (!Number.isFinite(time) || time < 0) {
    throw new StudioError('bad-input', `Time must be a number of seconds from 0 up, got ${time}.`);
  }
  // Guards against 0.1 * 30 = 3.0000000000000004 and 2.9999999999999996 alike.
  return frames(Math.floor(time * FRAME_RATE + 1e-6));
}

/** Brands a lower-case hex SHA-256. */
export function contentHash(hex: string): ContentHash {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`not a SHA-256: ${hex}`);
  return hex as ContentHash;
}
