import type { ContentHash } from '../../../shared/base/units.ts';
import type { SpriteSpec } from '../../../shared/timeline/sprite-spec.ts';
import type { FfmpegTools } from '../../ffmpeg/locate.ts';
import type { ContentCache } from '../../storage/content-cache.ts';
import type { DrawnSprite } from '../../text/crop-pictures.ts';

/** What rendering needs from the machine. A run without a lasting cache passes a cache in a temporary folder. */
export type RenderPorts = {
  readonly tools: FfmpegTools;
  readonly cache: ContentCache;
  /** An existing folder of this run's own; its owner deletes it afterwards. */
  readonly workFolder: string;
  readonly mediaPath: (hash: ContentHash) => string;
  readonly drawSprite: (spec: SpriteSpec) => Promise<DrawnSprite>;
  /** How many ffmpeg processes run at once. */
  readonly jobs: number;
  readonly signal: AbortSignal;
};
