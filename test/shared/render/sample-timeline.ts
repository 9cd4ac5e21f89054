import { contentHash, type Frames, frames, seconds } from '../../../shared/base/units.ts';
import type { ImageFacts, PictureFacts, VideoFacts } from '../../../shared/catalog/media-facts.ts';
import { captionCels } from '../../../shared/timeline/caption-cels.ts';
import type { PlacedMedia, Timeline, TimelineScene, TimelineSprite } from '../../../shared/timeline/timeline.ts';
import { sampleCaption } from '../timeline/sample-caption.ts';

const PICTURE: PictureFacts = {
  codec: 'h264',
  width: 1080,
  height: 1920,
  orientation: { turn: 0, isMirrored: false },
  pixelFormat: 'yuv420p',
  hasAlpha: false,
  range: 'limited',
  matrix: 'bt709',
  transfer: 'sdr',
  sampleAspect: 1,
};

export function sampleClip(digit: string): VideoFacts {
  const hash = contentHash(digit.repeat(64));
  return {
    kind: 'video',
    hash,
    duration: seconds(8),
    averageRate: 30,
    listsKeyFrames: false,
    picture: PICTURE,
    sound: null,
  };
}

export function sampleStill(digit: string): ImageFacts {
  return { kind: 'image', hash: contentHash(digit.repeat(64)), picture: { ...PICTURE, codec: 'png' } };
}

function placed(facts: VideoFacts | ImageFacts): PlacedMedia {
  const window = { zoom: 1, x: 0.5, y: 0.5 };
  return {
    facts,
    fit: 'cover',
    focus: { x: 0.5, y: 0.5 },
    trimStart: seconds(0),
    whenShort: 'hold',
    motion: { from: window, to: { ...window, zoom: 1.1 } },
    speed: 1,
    volume: 0,
    duckDb: 8,
  };
}

export function sampleSprite(id: string, from: number, count: number): TimelineSprite {
  const states = [sampleCaption(id)];
  const enter = { kind: 'rise', frames: 12, stagger: 2 } as const;
  const cels = captionCels({
    states,
    frames: frames(count),
    enter,
    leave: { kind: 'fade', frames: 6 },
    highlightsWords: false,
  });
  return { id, from: frames(from), frames: frames(count), sprite: { kind: 'caption', states, cels } };
}

function scene(id: string, from: number, end: number, facts: VideoFacts | ImageFacts): TimelineScene {
  const kind = from === 0 ? 'cut' : 'slide';
  const transition = { kind, frames: from === 0 ? 0 : 10, direction: 'left' } as const;
  return {
    id,
    slot: id,
    from: frames(from),
    frames: frames(end - from),
    media: placed(facts),
    layout: null,
    transition,
  };
}

/** Three scenes of 150 frames (a clip, a still, a clip) with a caption in each. */
export function sampleTimeline(changes: Partial<Timeline> = {}): Timeline {
  return {
    frames: frames(450) as Frames,
    canvas: { width: 1080, height: 1920 },
    scenes: [
      scene('hook', 0, 160, sampleClip('1')),
      scene('feature', 150, 310, sampleStill('2')),
      scene('action', 300, 450, sampleClip('3')),
    ],
    sprites: [sampleSprite('one', 4, 140), sampleSprite('two', 200, 60), sampleSprite('three', 312, 138)],
    sounds: [],
    safeZone: { x: 60, y: 150, width: 870, height: 1330 },
    ...changes,
  };
}
