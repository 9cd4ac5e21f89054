import type { ContentHash, Seconds } from '../base/units.ts';

/** Clockwise turn, and mirror before it, that brings stored pixels upright. */
export type Orientation = { readonly turn: 0 | 90 | 180 | 270; readonly isMirrored: boolean };

/** What the picture part of a file is. Sizes are upright (after orientation), px. */
export type PictureFacts = {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly pixelFormat: string;
  readonly hasAlpha: boolean;
  readonly range: 'limited' | 'full';
  /** What swscale calls the matrix: what the file says, else by height (below 720 lines bt601). */
  readonly matrix: 'bt601' | 'bt709' | 'bt2020';
  /** PQ and HLG footage is tone-mapped to BT.709. */
  readonly transfer: 'sdr' | 'pq' | 'hlg';
  /** Width of a pixel over its height; 1 for nearly everything. */
  readonly sampleAspect: number;
};

/** What the sound part of a file is. */
export type SoundFacts = { readonly codec: string; readonly channels: number; readonly sampleRate: number };

/** Probed facts of one source file, addressed by its bytes. */
export type MediaFacts =
  | {
      readonly kind: 'video';
      readonly hash: ContentHash;
      readonly duration: Seconds;
      /** Average frames a second, for information; every clip is brought to the template's constant rate. */
      readonly averageRate: number;
      /** True where the file lists its key frames (MP4, MOV): a seek then starts with the last one before the wanted time. */
      readonly listsKeyFrames: boolean;
      readonly picture: PictureFacts;
      readonly sound: SoundFacts | null;
    }
  | { readonly kind: 'image'; readonly hash: ContentHash; readonly picture: PictureFacts }
  | { readonly kind: 'audio'; readonly hash: ContentHash; readonly duration: Seconds; readonly sound: SoundFacts };

/** Facts of a clip. */
export type VideoFacts = Extract<MediaFacts, { kind: 'video' }>;
/** Facts of a photo. */
export type ImageFacts = Extract<MediaFacts, { kind: 'image' }>;
/** Facts of a sound file. */
export type AudioFacts = Extract<MediaFacts, { kind: 'audio' }>;
