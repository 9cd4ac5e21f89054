// Every template's captions and stickers, frame by frame: nothing leaves the canvas or jumps.
import { describe, expect, it } from 'vitest';
import { openStudioText } from '../../electron/services/studio-text.ts';
import { type CanvasSize, RATIOS, type Ratio } from '../../shared/base/ratio.ts';
import { frames } from '../../shared/base/units.ts';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';
import type { Direction } from '../../shared/locale/market-schema.ts';
import { relayTemplate } from '../../shared/template/relay-template.ts';
import { captionCels } from '../../shared/timeline/caption-cels.ts';
import { mirrored } from '../../shared/timeline/mirror.ts';
import type { Pose } from '../../shared/timeline/sprite-spec.ts';
import { stickerCels } from '../../shared/timeline/sticker-cels.ts';
import { table } from '../electron/text/text-fixtures.ts';
import { shippedMarket, shippedTemplate, shippedTemplateIds } from '../setup/assets.ts';
import { layOutTemplate } from './lay-out-template.ts';

const text = openStudioText(table);
/** Farther than this within one frame the eye sees two places, not a way; px, for what is half seen at least. */
const MAX_STEP = 48;
const MAX_GROWTH = 0.16;

/** A part's resting place, and how it stands in each frame. */
type Moving = {
  readonly id: string;
  readonly rest: Rect;
  readonly poses: readonly Pose[];
  readonly canvas: CanvasSize;
};

function placeOf({ x, y, width, height }: Rect, { offsetX, offsetY, scale }: Pose): Rect {
  return {
    x: x + (width * (1 - scale)) / 2 + offsetX,
    y: y + (height * (1 - scale)) / 2 + offsetY,
    width: width * scale,
    height: height * scale,
  };
}

function leaves({ x, y, width, height }: Rect, canvas: CanvasSize): boolean {
  return x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height;
}

function faultsOf({ id, rest, poses, canvas }: Moving): readonly string[] {
  const seen = poses.filter((pose) => pose.opacity > 0);
  const out = seen.some((pose) => leaves(placeOf(rest, pose), canvas)) ? [`${id} leaves the frame`] : [];
  const jumps = seen.slice(1).filter((pose, index) => {
    const before = seen[index] ?? pose;
    if (Math.min(before.opacity, pose.opacity) < 0.5) return false;
    const step = Math.hypot(pose.offsetX - before.offsetX, pose.offsetY - before.offsetY);
    return step > MAX_STEP || Math.abs(pose.scale - before.scale) > MAX_GROWTH;
  });
  return jumps.length > 0 ? [...out, `${id} jumps`] : out;
}

function heldPoses<Cel extends { readonly frames: number }>(cels: readonly Cel[], poseOf: (cel: Cel) => Pose) {
  return cels.flatMap((cel) => Array.from({ length: cel.frames }, () => poseOf(cel)));
}

type Shown = { readonly market: string; readonly direction: Direction; readonly ratio: Ratio };

function movingParts(id: string, { market, direction, ratio }: Shown): readonly Moving[] {
  const template = relayTemplate(shippedTemplate(id), ratio);
  const { canvas } = template;
  const { layouts } = layOutTemplate(
    { template: id, style: template.defaultStyle, market: shippedMarket(market), ratio },
    text,
  );
  const captions = layouts.flatMap(({ caption, states }): Moving[] => {
    const [state] = states;
    if (!state) return [];
    const { enter, leave } = caption;
    const motion = { states, frames: frames(caption.frames), enter, leave, highlightsWords: false };
    const cels = captionCels(motion);
    // Lines and words move alike, one after the other: the first line's way is that of all.
    return [
      {
        id: caption.id,
        canvas,
        rest: state.bounds,
        poses: heldPoses(
          cels,
          ({ lines }) => lines[0]?.words?.[0] ?? lines[0]?.whole ?? { opacity: 0, offsetX: 0, offsetY: 0, scale: 1 },
        ),
      },
    ];
  });
  const stickers = (template.stickers ?? []).map((sticker): Moving => {
    const cels = stickerCels({ ...sticker, frames: frames(sticker.frames), direction });
    const rest = mirrored(sticker.box, canvas.width, direction);
    return { id: sticker.id, canvas, rest, poses: heldPoses(cels, ({ pose }) => pose) };
  });
  return [...captions, ...stickers];
}

describe.each(shippedTemplateIds())('template %s', (id) => {
  const places = [
    ['en-US', 'ltr'],
    ['ar-SA', 'rtl'],
  ] as const;
  it.each(RATIOS.flatMap((ratio) => places.map((place) => [ratio, ...place] as const)))(
    'keeps everything in the %s frame and moves without jumps in %s',
    (ratio, market, direction) => {
      expect(movingParts(id, { market, direction, ratio }).flatMap(faultsOf)).toEqual([]);
    },
  );

  it('is never without words for longer than two thirds of a second', () => {
    const { captions, canvas } = shippedTemplate(id);
    let [without, longest] = [0, 0];
    for (let frame = 0; frame < canvas.frames; frame += 1) {
      const isSaid = captions.some((each) => each.from <= frame && frame < each.from + each.frames);
      without = isSaid ? 0 : without + 1;
      longest = Math.max(longest, without);
    }
    expect(longest).toBeLessThanOrEqual(20);
  });
});

describe('the rules of motion', () => {
  const canvas = { width: 1080, height: 1920 };
  const rest = { x: 100, y: 100, width: 200, height: 100 };
  const still = { opacity: 1, offsetX: 0, offsetY: 0, scale: 1 };

  it('find what leaves the frame and what jumps', () => {
    const away = { ...still, offsetX: -140 };
    expect(faultsOf({ id: 'a', canvas, rest, poses: [away, still] })).toEqual(['a leaves the frame', 'a jumps']);
    expect(faultsOf({ id: 'b', canvas, rest, poses: [still, { ...still, scale: 1.3 }] })).toEqual(['b jumps']);
    expect(faultsOf({ id: 'c', canvas, rest, poses: [still, { ...still, offsetX: 20 }] })).toEqual([]);
  });
});
