// What the form of a brand holds, and its edits: pure, so that each can be tried.
import { produce } from 'immer';
import type { BrandDraft } from '../../shared/api/brand-methods.ts';
import type { BrandKit, BrandTerm, CaptionLook, EndCard, Palette } from '../../shared/campaign/brand-kit-schema.ts';
import type { MarketFacts } from '../studio/studio-state.ts';

/** A brand that is not saved yet; the same shape travels to the host. */
export type BrandForm = BrandDraft;

/** Parts that are one file each. */
export const SINGLE_PARTS = ['logo', 'logoOnDark', 'sound'] as const;

export const NO_SOURCES: BrandForm['sources'] = { logo: null, logoOnDark: null, sound: null, fonts: [] };

/** A brand that nobody has made yet. */
export function newForm(name: string, palette: Palette): BrandForm {
  return { id: null, kit: { schema: 'fifteen/brand-kit', version: 1, name, palette }, sources: NO_SOURCES };
}

/** Captions: undefined leaves something as the style has it. */
export function setLook(kit: BrandKit, key: 'kind' | 'weight' | 'uppercase' | 'radiusPx', value: unknown): BrandKit {
  const { [key]: _before, ...rest }: CaptionLook = kit.captions ?? {};
  const { captions: _captions, ...plain } = kit;
  const look = value === undefined ? rest : { ...rest, [key]: value };
  return Object.keys(look).length === 0 ? plain : { ...plain, captions: look };
}

/** The end card; null takes it away. */
export function setEndCard(kit: BrandKit, change: Partial<EndCard> | null): BrandKit {
  const { endCard, ...plain } = kit;
  return change === null ? plain : { ...plain, endCard: { frames: 60, ground: 'background', ...endCard, ...change } };
}

/** The end card's line in a language; an empty one is none. */
export function setLine(kit: BrandKit, language: string, text: string): BrandKit {
  return produce(kit, ({ endCard }) => {
    if (!endCard) return;
    endCard.line = { ...endCard.line, [language]: text };
    if (text.trim() === '') delete endCard.line[language];
    if (Object.keys(endCard.line).length === 0) delete endCard.line;
  });
}

/** A word more, as the source language writes it; it is kept in every language until somebody says otherwise. */
export function addTerm(kit: BrandKit, term: string): BrandKit {
  return { ...kit, terms: [...(kit.terms ?? []), { term: term.trim(), keep: true }] };
}

export function removeTerm(kit: BrandKit, index: number): BrandKit {
  const { terms = [], ...plain } = kit;
  const left = terms.filter((_, at) => at !== index);
  return left.length === 0 ? plain : { ...plain, terms: left };
}

/** Changes a word: how it is written, whether all languages keep it, what translators are told. */
export function changeTerm(kit: BrandKit, index: number, change: Partial<BrandTerm>): BrandKit {
  return produce(kit, ({ terms = [] }) => {
    const term = terms[index];
    if (!term) return;
    Object.assign(term, change);
    if (term.note?.trim() === '') delete term.note;
    if (!term.keep) delete term.keep;
  });
}

/** What a language calls a word; several are divided by commas. */
export function setTranslation(kit: BrandKit, index: number, { language, text }: Said): BrandKit {
  return produce(kit, ({ terms = [] }) => {
    const term = terms[index];
    if (!term) return;
    const words = splitWords(text);
    term.translations = { ...term.translations, [language]: words };
    if (words.length === 0) delete term.translations[language];
    if (Object.keys(term.translations).length === 0) delete term.translations;
  });
}

type Said = { readonly language: string; readonly text: string };

/** The commas of Latin, Arabic, Japanese and Chinese lists. */
export function splitWords(text: string): string[] {
  return text.split(/[,،、，]/u).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

/** Takes one of its own files out of a brand. */
export function removeFile(kit: BrandKit, file: string): BrandKit {
  return produce(kit, (draft) => {
    if (draft.logo === file) delete draft.logo;
    if (draft.logoOnDark === file) delete draft.logoOnDark;
    if (draft.sound?.file === file) delete draft.sound;
    if (draft.fonts) draft.fonts = draft.fonts.filter((each) => each !== file);
    if (draft.fonts?.length === 0) delete draft.fonts;
  });
}

/** Languages that a brand may say something in: those of the markets and those that it speaks, the source's first. */
export function brandLanguages(
  kit: BrandKit,
  { markets, source }: { readonly markets: readonly MarketFacts[]; readonly source: string },
): readonly string[] {
  const said = (kit.terms ?? []).flatMap(({ translations }) => Object.keys(translations ?? {}));
  const all = [...markets.map(languageOf), ...Object.keys(kit.endCard?.line ?? {}), ...said];
  const first = source.replace(/-.*/, '');
  return [...new Set([first, ...all])];
}

/** What a market's texts are written in: de-AT is German, zh-HK is Chinese as Taiwan writes it. */
export function languageOf({ id, fallback }: Pick<MarketFacts, 'id' | 'fallback'>): string {
  if (id.startsWith('en')) return 'en';
  return fallback.findLast((each) => each !== 'en') ?? id;
}
