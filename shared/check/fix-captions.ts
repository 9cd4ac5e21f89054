import type { Campaign } from '../campaign/campaign-schema.ts';
import { choicesFor } from '../campaign/choices.ts';
import { cutTemplate } from '../template/cut-template.ts';
import { sceneAt, sceneSpans } from '../template/retime.ts';
import type { Template, TemplateCaption } from '../template/template-schema.ts';
import { safeArea } from '../timeline/build-timeline.ts';
import type { FixedVariant } from './finding.ts';
import { chooseForCaption } from './fix-choices.ts';

type ForTemplate = { readonly template: Template };
type Box = TemplateCaption['box'];
type Span = Pick<TemplateCaption, 'from' | 'frames'>;

/** Moves a caption's box into the safe zone, where it fits in and comes to lie on no other caption there. */
export function bringInside(campaign: Campaign, finding: FixedVariant, facts: ForTemplate): Campaign {
  const { caption, others, cut } = captionOf(campaign, finding, facts);
  if (!caption) return campaign;
  const { box } = caption;
  // Boxes and insets are both written for left-to-right, and both are mirrored.
  const zone = safeArea(cut, 'ltr');
  const x = Math.max(zone.x, Math.min(box.x, zone.x + zone.width - box.width));
  const y = Math.max(zone.y, Math.min(box.y, zone.y + zone.height - box.height));
  const fits = box.width <= zone.width && box.height <= zone.height;
  const isMoved = x !== box.x || y !== box.y;
  const isFree = !others.some((other) => meet(other, caption) && touch(other.box, { ...box, x, y }));
  if (!fits || !isMoved || !isFree) return campaign;
  return chooseForCaption(campaign, finding, { choice: 'place', value: { x, y } });
}

/** Shows a caption until its scene ends, or until another one comes to its place. */
export function extendTime(campaign: Campaign, finding: FixedVariant, facts: ForTemplate): Campaign {
  const { caption, others, cut } = captionOf(campaign, finding, facts);
  if (!caption) return campaign;
  const { box, from, frames } = caption;
  const scene = sceneAt(sceneSpans(cut.scenes, cut.canvas.frames), from);
  const next = others.filter((other) => touch(other.box, box) && other.from >= from + frames);
  const end = Math.min(scene.from + scene.frames, ...next.map((other) => other.from));
  if (end <= from + frames) return campaign;
  const timing = { scene: scene.id, from: from - scene.from, frames: end - from };
  return chooseForCaption(campaign, finding, { choice: 'timing', value: timing });
}

/** Shows a caption for the whole film, where no other one ever needs its place. */
export function showAlways(campaign: Campaign, finding: FixedVariant, facts: ForTemplate): Campaign {
  const { caption, others, cut } = captionOf(campaign, finding, facts);
  const [first] = cut.scenes;
  const { frames } = cut.canvas;
  if (!caption || !first || caption.frames === frames) return campaign;
  if (others.some((other) => touch(other.box, caption.box))) return campaign;
  return chooseForCaption(campaign, finding, { choice: 'timing', value: { scene: first.id, from: 0, frames } });
}

/** A caption as the variant shows it, and all others. */
function captionOf(campaign: Campaign, finding: FixedVariant, { template }: ForTemplate) {
  const cut = cutTemplate(template, choicesFor(campaign, finding));
  const caption = cut.captions.find(({ id }) => id === finding.subject) ?? null;
  return { cut, caption, others: cut.captions.filter((each) => each !== caption) };
}

function meet(a: Span, b: Span): boolean {
  return a.from < b.from + b.frames && b.from < a.from + a.frames;
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
