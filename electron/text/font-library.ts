import type { FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice } from '../../shared/captions/laid-out-caption.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';
import { nearestWeight, packageVersion } from './font-files.ts';
import { familyOf, openLoadedFonts } from './loaded-fonts.ts';
import { OWN_FAMILY } from './read-own-font.ts';

/** The families one text really needs, as canvas knows them, and the text with unknown characters boxed. */
export type ResolvedText = { readonly text: string; readonly aliases: readonly string[]; readonly trackingEm: number };

/** Loads packaged fonts when a text first needs them and answers which of them draw it. */
export type FontLibrary = {
  readonly resolve: (text: string, font: FontChoice) => ResolvedText;
  readonly missingGlyphs: (text: string, font: FontChoice) => readonly string[];
  readonly identity: (font: FontChoice) => string;
  /** Takes in a font file of the user's. Throws `bad-input` for what is none. */
  readonly add: (bytes: Buffer, file: string) => OwnFont;
};

/** Shown in place of what no packaged font has. Skia would take an installed font, another one on each machine. */
const REPLACEMENT = '□';
const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{White_Space}]/u;
/** Goes up with every change to this folder that alters pixels: cached pictures are then drawn again. */
const DRAWING_REVISION = 2;
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u;

export function openFontLibrary(table: FontTable): FontLibrary {
  const { load, covers, add, isOwn } = openLoadedFonts(table);
  const identities = new Map<string, string>();

  const familyFor = (char: string, font: FontChoice): string | null => {
    const codePoint = char.codePointAt(0) ?? 0;
    if (/\p{Emoji_Presentation}/u.test(char) && covers(table.emoji, font.weight, codePoint)) return table.emoji;
    return font.families.find((name) => covers(name, font.weight, codePoint)) ?? null;
  };

  const resolve = (text: string, font: FontChoice): ResolvedText => {
    const needed = new Set<string>(EMOJI.test(text) ? [table.emoji] : []);
    let shown = '';
    for (const char of text) {
      const family = IGNORED.test(char) ? '' : familyFor(char, font);
      shown += family === null ? REPLACEMENT : char;
      const used = family ?? familyFor(REPLACEMENT, font);
      if (used) needed.add(used);
    }
    const families = font.families.filter((name) => needed.has(name));
    const first = font.families[0] ?? table.emoji;
    const stack = families.length > 0 ? families : [first];
    // One spacing for the whole line: the script's own family decides.
    return {
      text: shown,
      aliases: stack.map((name) => load(name, font.weight).alias),
      trackingEm: isOwn(first) ? 0 : familyOf(table, first).trackingEm,
    };
  };

  return {
    resolve,
    missingGlyphs: (text, font) => {
      const missing = Array.from(text).filter((char) => !IGNORED.test(char) && familyFor(char, font) === null);
      return [...new Set(missing)];
    },
    identity: (font) => {
      // Asked for each caption of thousands of variants, and read from the packages' own files.
      const key = `${font.weight} ${font.families.join()}`;
      const identity = identities.get(key) ?? identityOf(table, font);
      identities.set(key, identity);
      return identity;
    },
    add,
  };
}

/** Versions of everything that decides glyph pixels; part of content keys. */
function identityOf(table: FontTable, font: FontChoice): string {
  const fonts = font.families.map((name) => {
    // Made from its content.
    if (name.startsWith(OWN_FAMILY)) return name;
    const family = familyOf(table, name);
    const weight = nearestWeight(family, font.weight);
    return `${family.package}@${packageVersion(family.package)}:${weight}:${family.trackingEm}`;
  });
  return [...fonts, `@napi-rs/canvas@${packageVersion('@napi-rs/canvas')}`, `drawing@${DRAWING_REVISION}`].join(' ');
}
