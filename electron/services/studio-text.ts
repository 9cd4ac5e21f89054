import type { FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice } from '../../shared/captions/laid-out-caption.ts';
import type { SpriteSpec } from '../../shared/timeline/sprite-spec.ts';
import { openFonts, type TextEngine } from '../text/text-engine.ts';

/** Fonts, opened once, and what they mean for content keys. */
export type StudioText = {
  readonly engine: TextEngine;
  readonly table: FontTable;
  /** Versions of everything that decides a sprite's pixels. */
  readonly spriteIdentity: (sprite: SpriteSpec) => string;
};

export function openStudioText(table: FontTable): StudioText {
  const engine = openFonts({ table });
  return { engine, table, spriteIdentity: (sprite) => identityOf(sprite, engine) };
}

function identityOf(sprite: SpriteSpec, engine: TextEngine): string {
  const fonts = sprite.kind === 'caption' ? captionFonts(sprite.states.flatMap(({ lines }) => lines)) : [];
  // No font at all still names the version of the drawing engine.
  return [...fonts, { families: [], weight: 400 }].map((font) => engine.fontIdentity(font)).join('; ');
}

function captionFonts(lines: readonly { readonly font: FontChoice }[]): readonly FontChoice[] {
  return [...new Map(lines.map(({ font }) => [JSON.stringify(font), font])).values()];
}
