import type { Seconds } from '../base/units.ts';
import type { ImageFacts, VideoFacts } from '../catalog/media-facts.ts';
import type { SpeedRamp } from '../catalog/product-schema.ts';
import type { Motion } from './schema-parts.ts';

/** A media slot with its fill and every default resolved; the shape that the timeline places. */
export type ResolvedFill = {
  readonly slot: string;
  /** Path in the campaign folder, for messages. */
  readonly file: string;
  readonly facts: VideoFacts | ImageFacts;
  readonly fit: 'contain-blur' | 'cover';
  readonly focus: { readonly x: number; readonly y: number };
  readonly trimStart: Seconds;
  readonly whenShort: 'loop' | 'hold' | 'slow';
  /** 1 as recorded, 2 twice as fast. */
  readonly speed: number;
  /** Absent where there is none, so that what was approved before ramps stays approved. */
  readonly ramp?: SpeedRamp;
  readonly motion: Motion;
  readonly volume: number;
  /** How far the music goes down while it is heard, dB. */
  readonly duckDb: number;
};
