import { frames } from '../../shared/base/units.ts';
import type { Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { cleanText } from '../../shared/captions/clean-text.ts';
import { fontFor } from '../../shared/captions/font-table.ts';
import type { LaidOutCaption, LayoutProblem, LayoutResult, Rect } from '../../shared/captions/laid-out-caption.ts';
import { layOutCaption } from '../../shared/captions/lay-out-caption.ts';
import { layOutPrice } from '../../shared/captions/lay-out-price.ts';
import type { LayoutPlace } from '../../shared/captions/layout-request.ts';
import { type OwnFont, type OwnFontChoice, withOwnFonts } from '../../shared/captions/own-fonts.ts';
import { checkLayout } from '../../shared/check/check-layout.ts';
import { checkOverlap, type ShownSpan } from '../../shared/check/check-overlap.ts';
import { checkOwnFonts } from '../../shared/check/check-own-fonts.ts';
import type { CheckScope } from '../../shared/check/check-scope.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import type { Cue } from '../../shared/render/srt.ts';
import type { TemplateCaption, TemplateStyle } from '../../shared/template/template-schema.ts';
import type { TextStyle } from '../../shared/template/text-style-schema.ts';
import type { CaptionLayouts } from '../../shared/timeline/build-timeline.ts';
import { captionSprite } from '../../shared/timeline/caption-cels.ts';
import type { CaptionLayout, StudioText } from './studio-text.ts';

/** What a caption says in one market. A countdown or count has a text for each number. */
export type CaptionWords =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'price'; readonly amount: string; readonly was: string | null }
  | { readonly kind: 'countdown'; readonly texts: readonly string[] };

export type SpokenCaption = { readonly caption: TemplateCaption; readonly words: CaptionWords };

export type LayoutRequest = {
  readonly captions: readonly SpokenCaption[];
  readonly style: TemplateStyle;
  readonly palette: Palette;
  readonly canvasWidth: number;
  readonly safeZone: Rect;
  readonly market: Market;
  readonly scope: CheckScope;
  /** The brand's own fonts. */
  readonly ownFonts: readonly OwnFont[];
};

export type LaidOutCaptions = {
  readonly layouts: readonly CaptionLayouts[];
  readonly findings: readonly Finding[];
  readonly cues: readonly Cue[];
};

/** Lays out every caption of a variant with the real fonts, and says what does not fit or has no glyph. */
export function layOutCaptions(request: LayoutRequest, text: StudioText): LaidOutCaptions {
  const done = request.captions.map((spoken) => layOutOne(spoken, request, text));
  return {
    layouts: done.map((each) => each.layouts),
    findings: [
      ...done.flatMap((each) => each.findings),
      ...checkOwnFonts(done, request.scope),
      ...checkOverlap(done.map(shownSpan), request.scope),
    ],
    cues: done.flatMap((each) => each.cues),
  };
}

function shownSpan({ layouts, span }: ReturnType<typeof layOutOne>): ShownSpan {
  return { caption: layouts.caption.id, span, states: layouts.states };
}

function layOutOne({ caption, words }: SpokenCaption, request: LayoutRequest, text: StudioText) {
  const style = request.style.roles[caption.role];
  if (!style) throw new Error(`the style has no role ${caption.role}`);
  const { palette, canvasWidth, safeZone, market, scope } = request;
  const { font, lacking } = fontOf(words, style, request, text);
  const { box, align, valign } = caption;
  const place: LayoutPlace = { style, palette, box, canvasWidth, align, valign, market, font, safeZone };
  // All that a layout depends on; of a market, its id says the rest.
  const key = JSON.stringify([market.id, font, words, caption, style, palette, canvasWidth, safeZone]);
  const layout = text.layouts.get(key, () => layOut({ caption, words, place }, text));
  const { states, sprite, problems, missingGlyphs } = layout;
  const span = { from: frames(caption.from), frames: frames(caption.frames) };
  return {
    span,
    lacking,
    layouts: { caption, states, sprite },
    findings: checkLayout({ caption: caption.id, span, problems, missingGlyphs }, scope),
    // Falling numbers are for the eye: a cue for each second would only disturb a reader.
    cues: words.kind === 'countdown' ? [] : [{ ...span, text: wordsText(words) }],
  };
}

/** The packaged fonts, behind the brand's own where those have all letters of the words, in capitals too if they are shown so. */
function fontOf(words: CaptionWords, style: TextStyle, request: LayoutRequest, { table }: StudioText): OwnFontChoice {
  const { market, ownFonts } = request;
  const packaged = fontFor(market, style.weight, table);
  if (ownFonts.length === 0) return { font: packaged, lacking: [] };
  const said = cleanText(wordsText(words));
  return withOwnFonts(packaged, ownFonts, style.uppercase ? said + said.toLocaleUpperCase(market.id) : said);
}

type PlacedWords = SpokenCaption & { readonly place: LayoutPlace };

function layOut({ caption, words, place }: PlacedWords, { engine }: StudioText): CaptionLayout {
  const results = layOutWords(words, place, engine);
  const states = results.flatMap((result): LaidOutCaption[] => (result.caption ? [result.caption] : []));
  return {
    states,
    sprite: captionSprite(caption, states),
    problems: mergeProblems(results),
    missingGlyphs: engine.missingGlyphs(cleanText(wordsText(words)), place.font),
  };
}

function layOutWords(words: CaptionWords, place: LayoutPlace, engine: StudioText['engine']): readonly LayoutResult[] {
  switch (words.kind) {
    case 'text':
      return [layOutCaption({ ...place, text: words.text }, engine)];
    case 'price':
      return [layOutPrice({ ...place, amount: words.amount, was: words.was }, engine)];
    case 'countdown': {
      // The longest keeps its room: a count up grows, a countdown shrinks.
      const reserve = words.texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
      return words.texts.map((text) => layOutCaption({ ...place, text, reserve }, engine));
    }
  }
}

/** A countdown's states have the same problem each: once is enough. */
function mergeProblems(results: readonly LayoutResult[]): readonly LayoutProblem[] {
  return results.find((result) => result.problems.length > 0)?.problems ?? [];
}

/** A caption's words in one line. */
export function wordsText(words: CaptionWords): string {
  switch (words.kind) {
    case 'text':
      return words.text;
    case 'price':
      return words.was === null ? words.amount : `${words.amount} (${words.was})`;
    case 'countdown':
      return words.texts.join(' ');
  }
}
