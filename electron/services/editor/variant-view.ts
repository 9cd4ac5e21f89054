import type { CaptionView, Footage, SceneView, VariantView } from '../../../shared/api/variant-methods.ts';
import type { Rect } from '../../../shared/captions/laid-out-caption.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { authoredSlot } from '../../../shared/template/opening.ts';
import { sceneSpans } from '../../../shared/template/retime.ts';
import type { TemplateScene } from '../../../shared/template/template-schema.ts';
import { safeArea } from '../../../shared/timeline/build-timeline.ts';
import { mirrored } from '../../../shared/timeline/mirror.ts';
import type { BuiltVariant, ShownCaption } from '../build-variant.ts';
import type { CaptionWords } from '../lay-out-captions.ts';

type ViewRequest = { readonly variant: BuiltVariant; readonly market: Market };

/** What the timeline and the stage show of a variant; complete also where an error keeps it from being rendered. */
export function viewVariant({ variant, market }: ViewRequest): VariantView {
  const { template } = variant;
  const spans = sceneSpans(template.scenes, template.canvas.frames);
  return {
    frames: template.canvas.frames,
    scenes: template.scenes.map((scene, index) => ({
      id: scene.id,
      from: scene.from,
      frames: spans[index]?.frames ?? 0,
      footage: viewFootage(scene, { variant, market }),
      transition: index === 0 ? 'cut' : scene.transition.kind,
    })),
    captions: variant.captions.map((caption) => viewCaption(caption, variant)),
    safeZone: safeArea(template, market.direction),
    cover: variant.cover,
    findings: [...variant.findings],
  };
}

function viewFootage({ id, slot, layout }: TemplateScene, { variant, market }: ViewRequest): SceneView['footage'] {
  const { fills, template } = variant;
  const view = (name: string, box: Rect | null): Footage => ({
    scene: id,
    slot: authoredSlot(name),
    path: fills.get(name)?.file ?? null,
    trimStart: fills.get(name)?.trimStart ?? 0,
    area: box && mirrored(box, template.canvas.width, market.direction),
  });
  return [view(slot, layout?.own?.box ?? null), ...(layout?.panes ?? []).map((pane) => view(pane.slot, pane.box))];
}

function viewCaption({ caption, words, states }: ShownCaption, { findings }: BuiltVariant): CaptionView {
  const { content } = caption;
  const [state] = states;
  const about = (rule: string): boolean => findings.some((each) => each.rule === rule && each.subject === caption.id);
  return {
    id: caption.id,
    key: content.kind === 'text' ? content.key : null,
    text: textOf(words),
    status: about('text-missing') ? 'missing' : about('text-fallback') ? 'fallback' : 'ok',
    from: caption.from,
    frames: caption.frames,
    box: caption.box,
    // An empty caption still has its place, to be clicked and typed into.
    bounds: state ? around(states.map(({ bounds }) => bounds)) : caption.box,
    sizePx: state?.lines[0]?.sizePx ?? 0,
    lines: new Set(state?.lines.map(({ baseline }) => baseline)).size,
  };
}

function textOf(words: CaptionWords): string {
  switch (words.kind) {
    case 'text':
      return words.text;
    case 'price':
      return words.was === null ? words.amount : `${words.amount} ${words.was}`;
    case 'countdown':
      return words.texts[0] ?? '';
  }
}

/** The rectangle around rectangles. */
function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
