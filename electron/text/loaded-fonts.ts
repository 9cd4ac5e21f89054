import { GlobalFonts } from '@napi-rs/canvas';
import { type Font, openSync } from 'fontkit';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { FontFamily, FontTable } from '../../shared/captions/font-table.ts';
import type { OwnFont } from '../../shared/captions/own-fonts.ts';
import { fontFile, nearestWeight } from './font-files.ts';
import { readOwnFont } from './read-own-font.ts';

/** A font in the canvas' registry, by the name that it has there. */
export type LoadedFont = { readonly font: Font; readonly alias: string; readonly known: Map<number, boolean> };

/** Fonts that were opened: packaged ones when a text first needs them, the user's when they are added. */
export type LoadedFonts = {
  readonly load: (name: string, weight: number) => LoadedFont;
  readonly covers: (name: string, weight: number, codePoint: number) => boolean;
  /** Throws `bad-input` for what is no font. */
  readonly add: (bytes: Buffer, file: string) => OwnFont;
  readonly isOwn: (name: string) => boolean;
};

export function openLoadedFonts(table: FontTable): LoadedFonts {
  const files = new Map<string, LoadedFont>();
  const own = new Map<string, LoadedFont>();

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

  const covers = (name: string, weight: number, codePoint: number): boolean => {
    const { font, known } = load(name, weight);
    const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, answer);
    return answer;
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

  return { load, covers, add, isOwn: (name) => own.has(name) };
}

/** Throws for a family that `assets/fonts.json` lacks: a bug. */
export function familyOf(table: FontTable, name: string): FontFamily {
  const family = table.families[name];
  if (!family) throw new Error(`the font table has no family ${name}`);
  return family;
}
