import type { FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice, LayoutProblem } from '../../shared/captions/laid-out-caption.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';
import type { CaptionLayouts } from '../../shared/timeline/build-timeline.ts';
import type { SpriteSpec } from '../../shared/timeline/sprite-spec.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import { readBounded } from '../storage/read-bounded.ts';
import { MAX_FONT_BYTES } from '../text/read-own-font.ts';
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
  /** A font file of the user's, read once for as long as it stays as it is. Throws `bad-input` or `file-missing`. */
  readonly ownFont: (path: string, name: string) => Promise<OwnFont>;
};

export function openStudioText(table: FontTable): StudioText {
  const engine = openFonts({ table });
  const layouts = recentlyUsed<CaptionLayout>(LAYOUTS_KEPT);
  const spriteIdentity = (sprite: SpriteSpec): string => identityOf(sprite, engine);
  return { engine, table, layouts, spriteIdentity, ownFont: fontReader(engine) };
}

function fontReader(engine: TextEngine): StudioText['ownFont'] {
  const known = new Map<string, OwnFont>();
  const rule = `a font has ${MAX_FONT_BYTES >> 20} MB at the most.`;
  return async (path, name) => {
    const facts = await statOrNull(path);
    const key = `${path} ${facts?.size} ${facts?.mtimeMs}`;
    const found = known.get(key);
    if (found) return found;
    const font = engine.addFont(await readBounded(path, { maxBytes: MAX_FONT_BYTES, rule }), name);
    known.set(key, font);
    return font;
  };
}

function identityOf(sprite: SpriteSpec, engine: TextEngine): string {
  const fonts = sprite.kind === 'caption' ? captionFonts(sprite.states.flatMap(({ lines }) => lines)) : [];
  // No font at all still names the version of the drawing engine.
  return [...fonts, { families: [], weight: 400 }].map((font) => engine.fontIdentity(font)).join('; ');
}

function captionFonts(lines: readonly { readonly font: FontChoice }[]): readonly FontChoice[] {
  return [...new Map(lines.map(({ font }) => [JSON.stringify(font), font])).values()];
}
