import { writeFile } from 'node:fs/promises';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { frames } from '../../../shared/base/units.ts';
import type { Rect } from '../../../shared/captions/laid-out-caption.ts';
import { drawingOf } from '../../../shared/render/plan-render.ts';
import type { CaptionCel } from '../../../shared/timeline/sprite-spec.ts';
import { hashText } from '../../storage/hash-file.ts';
import { drawSprite } from '../../text/draw-sprite.ts';
import { encodePng } from '../../text/encode-picture.ts';
import type { BuiltVariant } from '../build-variant.ts';
import type { EditorContext } from './editor-context.ts';
import { requireTimeline } from './preview-frames.ts';

export type SpriteRequest = {
  readonly variant: BuiltVariant;
  readonly caption: string;
  readonly frame: number;
  /** Width of the whole canvas on the screen, px. */
  readonly width: number;
};

/** A caption by itself. `rect` is px on the canvas; null where nothing of it is on the screen. */
export type SpritePicture = { readonly file: string; readonly rect: Rect } | null;

/** The very picture of a caption that the renderer lays over a frame, to be dragged about on the screen. */
export async function captionSprite(request: SpriteRequest, context: EditorContext): Promise<SpritePicture> {
  const { variant, caption, frame, width } = request;
  const timeline = requireTimeline(variant);
  const placed = timeline.sprites.find(({ id, sprite }) => id === caption && sprite.kind === 'caption');
  if (placed?.sprite.kind !== 'caption') {
    throw new StudioError('bad-input', `This variant shows no caption "${caption}".`, { params: { caption } });
  }
  const { states, cels } = placed.sprite;
  const drawing = drawingOf(timeline, { width, height: (width * timeline.canvas.height) / timeline.canvas.width });
  const { scale } = drawing;
  const spec = { kind: 'caption', states, cels: [celAt(cels, frame - placed.from)], ...drawing } as const;
  const { engine, spriteIdentity } = await context.studio.text();
  const drawn = await drawSprite(spec, { engine, mediaPath: noMedia });
  const [pixels] = drawn.cels;
  if (!pixels || drawn.width === 0) return null;
  const { artefacts } = await context.cache();
  const made = await artefacts.get({
    key: hashText(`caption sprite ${spriteIdentity(spec)} ${JSON.stringify(spec)}`),
    extension: '.png',
    order: 0,
    make: async (target) => writeFile(target, await encodePng(pixels, drawn)),
  });
  const onCanvas = (px: number): number => px / scale;
  const rect = {
    x: onCanvas(drawn.x),
    y: onCanvas(drawn.y),
    width: onCanvas(drawn.width),
    height: onCanvas(drawn.height),
  };
  return { file: made.path, rect };
}

/** The picture shown at a frame of the caption; the nearest one for frames before and after it. */
function celAt(cels: readonly CaptionCel[], frame: number): CaptionCel {
  let end = 0;
  const cel =
    cels.find(({ frames: count }) => {
      end += count;
      return frame < end;
    }) ?? cels.at(-1);
  if (!cel) throw new Error('a caption has a picture');
  return { ...cel, frames: frames(1) };
}

function noMedia(): never {
  throw new Error('a caption needs no file');
}
