import type { SKRSContext2D } from '@napi-rs/canvas';
import type { LaidOutCaption } from '../../shared/captions/laid-out-caption.ts';
import { unionOf } from '../../shared/captions/rect.ts';
import type { CaptionCel, CaptionSprite, Pose } from '../../shared/timeline/sprite-spec.ts';
import { type CaptionLayers, type Layer, makeLayers } from './caption-layers.ts';
import { type DrawnSprite, type Painter, paintCropped } from './crop-pictures.ts';
import type { TextEngine } from './text-engine.ts';

export type CaptionDrawing = {
  readonly sprite: CaptionSprite;
  readonly canvas: { readonly width: number; readonly height: number };
  readonly scale: number;
  readonly engine: TextEngine;
};

type PosedLayer = { readonly layer: Layer; readonly pose: Pose };

/** Every line, word and shape is drawn once at rest; cels then move those pictures, which is many times faster. */
export function drawCaption({ sprite, canvas, scale, engine }: CaptionDrawing): DrawnSprite {
  const known = new Map<LaidOutCaption, CaptionLayers>();
  const layersOf = (state: LaidOutCaption): CaptionLayers => {
    const layers = known.get(state) ?? makeLayers({ caption: state, scale, engine });
    known.set(state, layers);
    return layers;
  };
  const cels = sprite.cels.map((cel) => {
    const state = sprite.states[cel.state];
    if (!state) throw new Error(`caption sprite has no state ${cel.state}`);
    return posedLayers(layersOf(state), cel);
  });
  const area = unionOf(cels.flatMap((cel) => cel.map((posed) => posedRect(posed, scale))));
  const painters = cels.map(
    (cel): Painter =>
      (context) => {
        for (const posed of cel) drawPosed(context, posed, scale);
      },
  );
  return paintCropped({ canvas, area: area ?? { x: 0, y: 0, width: 0, height: 0 }, painters });
}

function posedLayers(layers: CaptionLayers, cel: CaptionCel): readonly PosedLayer[] {
  const shapes = layers.shapes ? [{ layer: layers.shapes, pose: cel.shapes }] : [];
  let part = 0;
  const lines = layers.lines.flatMap((line, index): PosedLayer[] => {
    const pose = cel.lines[index];
    const first = part;
    part += line.parts;
    if (!pose) return [];
    if (!pose.words) return [{ layer: line.whole(cel.lit === first && line.parts === 1), pose: pose.whole }];
    const { whole, words } = pose;
    return words.flatMap((own, word) => {
      const layer = line.word(word, cel.lit === first + word);
      return layer ? [{ layer, pose: together(whole, own) }] : [];
    });
  });
  return [...shapes, ...lines].filter(({ pose }) => pose.opacity > 0);
}

function together(line: Pose, word: Pose): Pose {
  return {
    opacity: line.opacity * word.opacity,
    offsetX: line.offsetX + word.offsetX,
    offsetY: line.offsetY + word.offsetY,
    scale: line.scale * word.scale,
  };
}

function posedRect({ layer, pose }: PosedLayer, scale: number): Layer['rect'] {
  const { x, y, width, height } = layer.rect;
  return {
    x: layer.centre.x + (x - layer.centre.x) * pose.scale + pose.offsetX * scale,
    y: layer.centre.y + (y - layer.centre.y) * pose.scale + pose.offsetY * scale,
    width: width * pose.scale,
    height: height * pose.scale,
  };
}

function drawPosed(context: SKRSContext2D, posed: PosedLayer, scale: number): void {
  const { x, y, width, height } = posedRect(posed, scale);
  context.globalAlpha = Math.min(1, posed.pose.opacity);
  context.imageSmoothingQuality = 'high';
  context.drawImage(posed.layer.canvas, x, y, width, height);
  context.globalAlpha = 1;
}
