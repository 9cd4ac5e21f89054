import { FRAME_RATE } from '../base/units.ts';
import type { BrandTerm } from '../campaign/brand-kit-schema.ts';
import { plainKey } from '../campaign/hook-keys.ts';
import { termNote, termsIn } from '../locale/brand-terms.ts';
import { type CaptionsStatus, staleSource, translationAt } from '../locale/captions-status.ts';
import { pluralExamples, pluralForm, pluralForms } from '../locale/plural-forms.ts';
import { readText, sourceText, textKeys } from '../locale/read-text.ts';
import type { TextResources, TextValues } from '../locale/texts.ts';
import type { Template, TemplateCaption } from '../template/template-schema.ts';
import { requireCarriable } from './carried-text.ts';
import type { ExchangeUnit, TextRoom, TextState } from './exchange-unit.ts';
import { placeholdersOf } from './placeholders.ts';

/** A campaign's texts and what they are shown in. */
export type TextSources = {
  readonly sourceLocale: string;
  readonly campaign: TextResources;
  readonly template: TextResources;
  readonly status: CaptionsStatus;
};

/** What is listed, and in which language. */
export type UnitsRequest = {
  readonly sources: TextSources;
  readonly locale: string;
  /** The template as a variant shows it, and the style in use. */
  readonly shown: { readonly template: Template; readonly style: string };
  /** What placeholders stand for, as an example. */
  readonly values: TextValues;
  readonly terms: readonly BrandTerm[];
  readonly hash: (text: string) => string;
};

/** Every text of a campaign's captions in one language, in the order of the template. Throws `bad-input` for texts that no file can hold. */
export function listUnits(request: UnitsRequest): readonly ExchangeUnit[] {
  const { sources, locale, shown, values, terms, hash } = request;
  return translatedKeys(sources, locale, shown.template).map(({ key, source }) => {
    const found = targetOf(sources, key, locale);
    const { target } = found;
    requireCarriable(source, { locale: sources.sourceLocale, key });
    requireCarriable(target ?? '', { locale, key });
    const caption = shown.template.captions.find(
      ({ content }) => content.kind === 'text' && isFormOf(key, content.key),
    );
    const room = caption ? roomOf(caption, shown) : null;
    return {
      key,
      source,
      sourceHash: hash(source),
      target,
      ...stateOf(sources, { ...found, key, source }),
      notes: [
        ...captionNotes(caption ?? null, room),
        ...(POST_NOTES[key] === undefined ? [] : [POST_NOTES[key]]),
        ...hookNotes(key),
        ...pluralNotes(key, locale),
        ...valueNotes(source, values),
        ...termsIn(terms, source).map((term) => termNote(term, locale)),
      ],
      room,
      span: caption ? { from: caption.from, frames: caption.frames } : null,
      picture: null,
    };
  });
}

/** Shown beside a video where it is posted, not on it. */
const POST_NOTES: Readonly<Record<string, string>> = {
  'post.text': 'Text of the post on TikTok.',
  'post.hashtags': 'Hashtags of the post, with spaces between; the # may be left out.',
};

type KeyedSource = { readonly key: string; readonly source: string };

/** The keys of captions and posts with their plural forms in a language and their contexts, each with its source. */
export function translatedKeys(sources: TextSources, locale: string, template: Template): readonly KeyedSource[] {
  const captionKeys = template.captions.flatMap(({ content }) => (content.kind === 'text' ? [content.key] : []));
  const known = new Set([
    ...textKeys(sources.campaign[sources.sourceLocale]),
    ...textKeys(sources.template[sources.sourceLocale]),
    ...textKeys(sources.template['en']),
  ]);
  const asked = new Set([...captionKeys, ...Object.keys(POST_NOTES)]);
  const keys = [...asked].flatMap((each) => [...known].filter((key) => isFormOf(key, each)));
  const wanted = new Set(keys.flatMap((key) => formsIn(key, locale, known)));
  return [...wanted].flatMap((key) => {
    const source = sourceText(sources, key) ?? sourceText(sources, otherForm(key));
    return source === null ? [] : [{ key, source }];
  });
}

/**
 * `note`, its contexts (`note_until`), its plural forms (`note_one`) and what hooks say in its place are all shown by a
 * caption that asks for `note`.
 */
function isFormOf(key: string, asked: string): boolean {
  const plain = plainKey(key);
  return plain === asked || plain.startsWith(`${asked}_`);
}

/** A plural of the source has the forms of the other language there; `zero` is i18next's own and stays where it is given. */
function formsIn(key: string, locale: string, known: ReadonlySet<string>): readonly string[] {
  const plural = pluralForm(key);
  if (!plural || !known.has(otherForm(key))) return [key];
  const stem = key.slice(0, -plural.form.length);
  const forms = pluralForms(locale, plural.isOrdinal);
  const zero = known.has(`${stem}zero`) && !forms.includes('zero') ? ['zero'] : [];
  return [...zero, ...forms].map((form) => stem + form);
}

function otherForm(key: string): string {
  const plural = pluralForm(key);
  return plural ? `${key.slice(0, -plural.form.length)}other` : key;
}

type FoundTarget = { readonly target: string | null; readonly foundIn: string | null };

/** What a language shows today: the campaign's own text or, while it has no words of its own, the template's. */
export function targetOf({ sourceLocale, campaign, template }: TextSources, key: string, locale: string): FoundTarget {
  const chain = parents(locale).filter((each) => each !== sourceLocale);
  for (const each of chain) {
    const target = readText(campaign[each], key);
    if (target !== null) return { target, foundIn: each };
  }
  // A campaign's own source comes before a template's translation: it says something else.
  const isOwn = [sourceLocale, 'en'].some((each) => readText(campaign[each], key) !== null);
  const shipped = isOwn ? undefined : chain.find((each) => readText(template[each], key) !== null);
  return { target: shipped === undefined ? null : readText(template[shipped], key), foundIn: null };
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function parents(locale: string): readonly string[] {
  const parts = locale.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

type Found = FoundTarget & KeyedSource;

function stateOf(
  { status }: TextSources,
  found: Found,
): { readonly state: TextState; readonly formerSource: string | null } {
  const { target, foundIn, key, source } = found;
  if (target === null) return { state: 'untranslated', formerSource: null };
  if (foundIn === null) return { state: 'translated', formerSource: null };
  const place = { locale: foundIn, key };
  const formerSource = staleSource(status, place, source);
  if (formerSource !== null) return { state: 'stale', formerSource };
  return { state: translationAt(status, place)?.reviewed === true ? 'reviewed' : 'translated', formerSource };
}

function roomOf({ box, role }: TemplateCaption, { template, style }: UnitsRequest['shown']): TextRoom | null {
  const look = template.styles[style]?.roles[role];
  if (!look) return null;
  const edge = Math.max(look.paddingX, look.stroke ? look.strokePx : 0);
  return {
    widthPx: Math.max(1, box.width - 2 * edge),
    lines: look.maxLines,
    sizePx: look.sizePx,
    minSizePx: look.minSizePx,
  };
}

function captionNotes(caption: TemplateCaption | null, room: TextRoom | null): readonly string[] {
  if (!caption) return [];
  const seconds = (frame: number): string => (frame / FRAME_RATE).toFixed(1);
  const time = `Caption "${caption.id}", on screen from ${seconds(caption.from)} to ${seconds(caption.from + caption.frames)} s.`;
  if (!room) return [time];
  const lines = room.lines === 1 ? '1 line' : `up to ${room.lines} lines`;
  return [time, `Room for ${lines} of ${room.widthPx} px, in letters of ${room.minSizePx} to ${room.sizePx} px.`];
}

function hookNotes(key: string): readonly string[] {
  const plain = plainKey(key);
  return plain === key ? [] : [`Said by one of several openings, in place of "${plain}".`];
}

function pluralNotes(key: string, locale: string): readonly string[] {
  const plural = pluralForm(key);
  if (!plural) return [];
  const examples = pluralExamples(locale, plural);
  const used = examples.length > 0 ? `for ${examples.join(', ')}` : 'for fractions';
  return [`Plural form "${plural.form}", used ${used}.`];
}

function valueNotes(source: string, values: TextValues): readonly string[] {
  return placeholdersOf(source).flatMap((placeholder) => {
    const name = placeholder.replace(/[{}]|,.*/g, '');
    return values[name] === undefined ? [] : [`${placeholder} stands for: ${values[name]}`];
  });
}
