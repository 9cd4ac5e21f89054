import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash, frames, seconds } from '../../../shared/base/units.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { changedContent } from '../../../shared/render/explain-part.ts';
import { type PartNote, partNotes } from '../../../shared/render/part-notes.ts';
import { type PlanPorts, planRender } from '../../../shared/render/plan-render.ts';
import type { PlacedMedia, Timeline } from '../../../shared/timeline/timeline.ts';
import { sampleClip, sampleSprite, sampleTimeline } from './sample-timeline.ts';

const hash = (text: string) => contentHash(createHash('sha256').update(text).digest('hex'));
const PORTS: PlanPorts = { hash, ffmpegVersion: '5.1.9', spriteIdentity: () => 'fonts 1' };

type Made = { readonly timeline?: Timeline; readonly ports?: Partial<PlanPorts>; readonly width?: number };

function notes({ timeline = sampleTimeline(), ports = {}, width = 1080 }: Made = {}): readonly PartNote[] {
  const all = { ...PORTS, ...ports };
  const size = { width, height: (width / 9) * 16 };
  const plan = planRender({ timeline, size, encoder: softwareEncoder('standard') }, all);
  return partNotes({ timeline, plan, ffmpegVersion: all.ffmpegVersion, hash });
}

/** What changed in hook, its transition, the next scene with its caption and after it, the last scene, the sound. */
function changes(made: Made): readonly (readonly string[] | null)[] {
  const before = notes();
  return notes(made).map((note) => changedContent(note, before));
}

/** The sample with one of its scenes' media changed. */
function withMedia(id: string, media: Partial<PlacedMedia>): Timeline {
  const { scenes, ...rest } = sampleTimeline();
  const changed = scenes.map((scene) => (scene.id === id ? { ...scene, media: { ...scene.media, ...media } } : scene));
  return { ...rest, scenes: changed };
}

const HDR = { ...sampleClip('3').picture, transfer: 'pq' } as const;
const NONE: readonly string[] = [];
const EACH = 6;

describe('changedContent', () => {
  it('finds nothing where nothing changed', () => {
    expect(changes({})).toEqual(Array(EACH).fill(NONE));
  });

  it('is null where nothing was rendered before', () => {
    expect(notes().map((note) => changedContent(note, []))).toEqual(Array(EACH).fill(null));
  });

  const moved = sampleTimeline();
  const [one, two, three] = moved.sprites;
  if (!one || !two || !three) throw new Error('the sample has three captions');

  it.each<[string, Made, readonly (readonly string[])[]]>([
    [
      'the words of one caption, or its price',
      { timeline: { ...moved, sprites: [one, { ...sampleSprite('other', 200, 60), id: 'two' }, three] } },
      [NONE, NONE, ['pixels of two'], NONE, NONE, NONE],
    ],
    [
      'when a caption goes',
      { timeline: { ...moved, sprites: [one, two, { ...three, frames: frames(130) }] } },
      [NONE, NONE, NONE, NONE, ['time of three'], NONE],
    ],
    ['a trim', { timeline: withMedia('action', { trimStart: seconds(1) }) }, [NONE, NONE, NONE, NONE, ['trim'], NONE]],
    [
      'the bytes of a source',
      { timeline: withMedia('action', { facts: sampleClip('4') }) },
      [NONE, NONE, NONE, NONE, ['source'], NONE],
    ],
    [
      'what the probe found in it, which only the graph tells',
      { timeline: withMedia('action', { facts: { ...sampleClip('3'), picture: HDR } }) },
      [NONE, NONE, NONE, NONE, ['filter graph'], NONE],
    ],
    ['the fonts', { ports: { spriteIdentity: () => 'fonts 2' } }, fontsOnly()],
    ['the size', { width: 540 }, [...Array(5).fill(['size']), NONE]],
    ['ffmpeg', { ports: { ffmpegVersion: '6.0' } }, Array(EACH).fill(['ffmpeg'])],
  ])('names %s', (_, made, expected) => {
    expect(changes(made)).toEqual(expected);
  });

  it('names the crop of a scene, in all that show it', () => {
    const facts = { ...sampleClip('1'), picture: { ...sampleClip('1').picture, width: 1920, height: 1080 } };
    const before = notes({ timeline: withMedia('hook', { facts }) });
    const after = notes({ timeline: withMedia('hook', { facts, focus: { x: 0.2, y: 0.5 } }) });
    const found = after.map((note) => changedContent(note, before));
    expect(found).toEqual([['crop'], ['crop'], NONE, NONE, NONE, NONE]);
  });

  it('says something of every key that changed, and nothing of one that did not', () => {
    const before = notes();
    const after = notes({ timeline: withMedia('feature', { speed: 2 }), ports: { ffmpegVersion: '7' } });
    for (const note of after) {
      const isSame = before.some(({ key }) => key === note.key);
      expect([note.title, changedContent(note, before)?.length === 0]).toEqual([note.title, isSame]);
    }
  });

  it('compares with the part that stood there, where cuts have moved', () => {
    const before = notes();
    const late = notes({ timeline: { ...moved, sprites: [one, { ...two, from: frames(220) }, three] } });
    expect(late.map((note) => [note.from, changedContent(note, before)])).toEqual([
      [0, NONE],
      [150, ['frames']],
      [220, ['frames']],
      [300, NONE],
      [0, NONE],
    ]);
  });
});

function fontsOnly(): readonly (readonly string[])[] {
  return notes().map(({ content }) =>
    Object.keys(content).some((name) => /^pixels/.test(name)) ? ['text engine'] : NONE,
  );
}
