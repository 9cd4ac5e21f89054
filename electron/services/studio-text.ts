import type { FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice, LayoutProblem } from '../../shared/captions/laid-out-caption.ts';
import type { CaptionLayouts } from '../../shared/timeline/build-timeline.ts';
import type { SpriteSpec } from '../../shared/timeline/sprite-spec.ts';
import { openFonts, type TextEngine } from '../text/text-engine.ts';
import { type RecentlyUsed, recentlyUsed } from './recently-used.ts';

/** A caption's layouts and its animation, and what did not go well; the same for equal words in equal places. */
export type CaptionLayout = Pick<CaptionLayouts, 'states' | 'sprite'> & {
  readonly problems: readonly LayoutProblem[];
  readonly missingGlyphs: readonly string[];
};

/** Some ten megabytes: the shared captions of the largest template in all markets. */
const LAYOUTS_KEPT = 800;

/** Fonts, opened once, and what they mean for content keys. */
export type StudioText = {
  readonly engine: TextEngine;
  readonly table: FontTable;
  /** Captions as they were laid out last: most of a campaign's say the same for every product. */
  readonly layouts: RecentlyUsed<CaptionLayout>;
  /** Versions of everything that decides a sprite's pixels. */
  readonly spriteIdentity: (sprite: SpriteSpec) => string;
};

export function openStudioText(table: FontTable): StudioText {
  const engine = openFonts({ table });
  const layouts = recentlyUsed<CaptionLayout>(LAYOUTS_KEPT);
  return { engine, table, layouts, spriteIdentity: (sprite) => identityOf(sprite, engine) };
}

function identityOf(sprite: SpriteSpec, engine: TextEngine): string {
  const fonts = sprite.kind === 'caption' ? captionFonts(sprite.states.flatMap(({ lines }) => lines)) : [];
  // No font at all still names the version of the drawing engine.
  return [...fonts, { families: [], weight: 400 }].map((font) => engine.fontIdentity(font)).join('; ');
}

function captionFonts(lines: readonly { readonly font: FontChoice }[]): readonly FontChoice[] {
  return [...new Map(lines.map(({ font }) => [JSON.stringify(font), font])).values()];
}
