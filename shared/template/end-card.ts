import type { EndCard } from '../campaign/brand-kit-schema.ts';
import type { Box } from './schema-parts.ts';
import type { Sticker } from './sticker-schema.ts';
import type { Template, TemplateCaption } from './template-schema.ts';
import type { TextStyle } from './text-style-schema.ts';

/** The caption of an end card; no template has one by that name. */
export const END_CARD_CAPTION = 'brand-line';
/** Its role in every style. */
export const END_CARD_ROLE = 'brand-line';
const GROUND = 'brand-ground';
/** Names that end cards use: a template may have no parts by them. */
export const END_CARD_NAMES: readonly string[] = [END_CARD_CAPTION, GROUND];
/** Where its texts stand; a campaign may say it in its own words. */
const END_CARD_KEY = 'endCard.line';

/** Frames in which the ground comes up; logo and line wait for it. */
const RISE = 6;
/** Shares of the card's free height, and the most that logo and line take, px. */
const LOGO = { share: 0.5, most: 320 } as const;
const LINE = { share: 0.3, most: 190 } as const;
const GAP = 36;
/** Less than this is no room for a card: what would stay on it goes, unless it lasts for the whole film, px. */
const LEAST_ROOM = 320;

/**
 * A template whose last frames are an end card: a plain ground over the picture, the brand's line on it, and the lowest call
 * to action and whatever lasts for the whole film still in their places. Everything else ends when the card comes.
 */
export function withEndCard(template: Template, card: EndCard): Template {
  const from = template.canvas.frames - card.frames;
  const kept = keptCaptions(template, from);
  const stays = ({ id }: { readonly id: string }): boolean => kept.some((each) => each.id === id);
  const stickers = template.stickers ?? [];
  const above = stickers.filter(({ behind }) => behind !== undefined && stays({ id: behind }));
  const { logo, ...rest } = template;
  return {
    ...rest,
    captions: [
      ...template.captions.flatMap((each) => (stays(each) ? [each] : endingAt(each, from))),
      ...(card.line ? [lineCaption(template, card, kept)] : []),
    ],
    stickers: [
      ...stickers.filter((each) => !above.includes(each)).flatMap((each) => endingAt(each, from)),
      ground(template, card),
      ...above,
    ],
    ...(logo ? Object.fromEntries(endingAt(logo, from).map((each) => ['logo', each])) : {}),
    styles: Object.fromEntries(
      Object.entries(template.styles).map(([id, style]) => [
        id,
        { ...style, roles: { ...style.roles, [END_CARD_ROLE]: lineRole(card) } },
      ]),
    ),
  };
}

/** Where and when a logo of these proportions stands on an end card. */
export function endCardLogo(
  template: Template,
  card: EndCard,
  aspect: number,
): { box: Box; from: number; frames: number } {
  const from = template.canvas.frames - card.frames;
  const { logo, align } = places(template, card, keptCaptions(template, from));
  const width = Math.max(1, Math.round(Math.min(logo.width, logo.height * aspect)));
  const height = Math.max(1, Math.round(Math.min(logo.height, logo.width / aspect)));
  const x = align === 'start' ? logo.x : Math.round(logo.x + (logo.width - width) / 2);
  return { box: { x, y: logo.y + logo.height - height, width, height }, from: from + RISE, frames: card.frames - RISE };
}

type Timed = { readonly from: number; readonly frames: number };

/** A part that goes when the card comes; none where it would only come with it. */
function endingAt<Part extends Timed>(part: Part, end: number): readonly Part[] {
  if (part.from >= end) return [];
  return [{ ...part, frames: Math.min(part.frames, end - part.from) }];
}

/** Labels must be seen for as long as the film lasts, and a call to action held: both stay. */
function keptCaptions(template: Template, from: number): readonly TemplateCaption[] {
  const film = template.canvas.frames;
  const atEnd = template.captions.filter((each) => each.id !== END_CARD_CAPTION && each.from + each.frames >= film);
  const whole = atEnd.filter((each) => each.frames >= film - RISE || keyOf(each) === 'disclosure');
  const calls = atEnd.filter((each) => each.from < from && /^cta(\.|$)/.test(keyOf(each)) && !whole.includes(each));
  const lowest = calls.toSorted((a, b) => b.box.y - a.box.y).slice(0, 1);
  const kept = [...whole, ...lowest];
  const room = freeBand(template, kept);
  return room.height >= LEAST_ROOM ? kept : whole;
}

function keyOf({ content }: TemplateCaption): string {
  return content.kind === 'text' ? content.key : '';
}

type Band = { readonly y: number; readonly height: number };

/** The tallest part of the safe area that no caption which stays lies in. */
function freeBand({ canvas, safeZone }: Template, kept: readonly TemplateCaption[]): Band {
  const bottom = canvas.height - safeZone.bottom;
  const boxes = kept.map(({ box }) => box).toSorted((a, b) => a.y - b.y);
  let top = safeZone.top;
  let best: Band = { y: top, height: 0 };
  for (const { y, height } of [...boxes, { y: bottom, height: 0 }]) {
    if (y - top > best.height) best = { y: top, height: y - top };
    top = Math.max(top, y + height);
  }
  return best;
}

type Places = { readonly logo: Box; readonly line: Box; readonly align: 'start' | 'center' };

/** Logo over line, in the middle of the free band; both begin where the call to action does. */
function places(template: Template, card: EndCard, kept: readonly TemplateCaption[]): Places {
  const { canvas, safeZone } = template;
  const band = freeBand(template, kept);
  const x = safeZone.left;
  const width = canvas.width - safeZone.left - safeZone.right;
  const logo = Math.round(Math.min(LOGO.most, band.height * LOGO.share));
  const line = Math.round(Math.min(LINE.most, band.height * LINE.share));
  const used = card.line ? logo + GAP + line : logo;
  const y = Math.round(band.y + (band.height - used) / 2);
  const inset = Math.round(width / 6);
  const isAtStart = kept.some(({ align }) => align === 'start');
  return {
    logo: { x: isAtStart ? x : x + inset, y, width: width - 2 * inset, height: Math.max(1, logo) },
    line: { x, y: y + logo + GAP, width, height: Math.max(1, line) },
    align: isAtStart ? 'start' : 'center',
  };
}

function lineCaption(template: Template, card: EndCard, kept: readonly TemplateCaption[]): TemplateCaption {
  const { line, align } = places(template, card, kept);
  return {
    id: END_CARD_CAPTION,
    role: END_CARD_ROLE,
    content: { kind: 'text', key: END_CARD_KEY },
    box: line,
    align,
    valign: 'top',
    from: template.canvas.frames - card.frames + RISE,
    frames: card.frames - RISE,
    enter: { kind: 'fade', frames: RISE, stagger: 0 },
    leave: { kind: 'none', frames: 0 },
  };
}

/** Its box has the colour of the ground: checks and colours then know what it is read on. */
function lineRole({ ground: fill }: EndCard): TextStyle {
  const look = { kind: 'rounded-box', sizePx: 72, minSizePx: 44, weight: 700, maxLines: 2, uppercase: false } as const;
  return { ...look, colour: 'text', fill, strokePx: 0, radiusPx: 0, paddingX: 8, paddingY: 8, shadowPx: 0 };
}

function ground({ canvas }: Template, { frames, ground: colour }: EndCard): Sticker {
  return {
    id: GROUND,
    shape: { kind: 'bubble', tail: 'none', radiusPx: 0 },
    box: { x: 0, y: 0, width: canvas.width, height: canvas.height },
    colour,
    fill: colour,
    strokePx: 0,
    shadowPx: 0,
    turnDegrees: 0,
    from: canvas.frames - frames,
    frames,
    enter: { kind: 'fade', frames: RISE, stagger: 0 },
    leave: { kind: 'none', frames: 0 },
    pulses: false,
  };
}
