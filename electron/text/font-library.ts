import { GlobalFonts } from '@napi-rs/canvas';
import { type Font, openSync } from 'fontkit';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { FontFamily, FontTable } from '../../shared/captions/font-table.ts';
import type { FontChoice } from '../../shared/captions/laid-out-caption.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';
import { fontFile, nearestWeight, packageVersion } from './font-files.ts';
import { OWN_FAMILY, readOwnFont } from './read-own-font.ts';

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
  const files = new Map<string, LoadedFont>();
  const own = new Map<string, LoadedFont>();
  const identities = new Map<string, string>();

  const load = (name: string, asked: number): LoadedFont => {
    const added = own.get(name);
    if (added) return added;
    const family = familyOf(table, name);
    const weight = nearestWeight(family, asked);
    // Our own names: an installed font of the same name must never stand in.
    const alias = `Fifteen ${name} ${weight}`;
    const loaded = files.get(alias);
    if (loaded) return loaded;
    const path = fontFile(family, weight);
    // The registry belongs to the process: a second engine finds the fonts of the first.
    if (!GlobalFonts.has(alias) && !GlobalFonts.registerFromPath(path, alias)) {
      throw new Error(`canvas cannot read ${path}`);
    }
    const entry = { font: openSync(path), alias, known: new Map<number, boolean>() };
    files.set(alias, entry);
    return entry;
  };

  const add = (bytes: Buffer, file: string): OwnFont => {
    const { font, ...facts } = readOwnFont(bytes, file);
    const { family, weight } = facts;
    const alias = `Fifteen ${family}`;
    if (!GlobalFonts.has(alias) && !GlobalFonts.register(bytes, alias)) {
      throw new StudioError('bad-input', `The font ${file} cannot be drawn with.`, { params: { file } });
    }
    if (!own.has(family)) own.set(family, { font, alias, known: new Map() });
    return { ...facts, has: (codePoint) => covers(family, weight, codePoint) };
  };

  const covers = (name: string, weight: number, codePoint: number): boolean => {
    const { font, known } = load(name, weight);
    const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, answer);
    return answer;
  };

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
      trackingEm: own.has(first) ? 0 : familyOf(table, first).trackingEm,
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

type LoadedFont = { readonly font: Font; readonly alias: string; readonly known: Map<number, boolean> };

function familyOf(table: FontTable, name: string): FontFamily {
  const family = table.families[name];
  if (!family) throw new Error(`the font table has no family ${name}`);
  return family;
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
