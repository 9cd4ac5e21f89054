import { escapeSigns } from './carried-text.ts';
import type { ExchangeDocument, ExchangeUnit, TextState } from './exchange-unit.ts';
import { textPieces } from './placeholders.ts';
import { NOT_XML, xmlAttribute, xmlText } from './xml-text.ts';

const NAMESPACES = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
  'xmlns:res': 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
} as const;

/** Our restriction profile: `slr:sizeRestriction` is the width of one line in px on a canvas 1080 px wide. */
const PIXEL_PROFILE = 'fifteen:pixels';
/** What stands in `mda:meta` under the category `fifteen`. */
export const SOURCE_HASH = 'source-hash';

const STATES: Readonly<Record<TextState, string>> = {
  untranslated: 'state="initial"',
  stale: 'state="initial" subState="fifteen:stale"',
  translated: 'state="translated"',
  reviewed: 'state="reviewed"',
};

/**
 * A document as XLIFF 2.1 (OASIS, 2018-02-13): placeholders as `<ph>` that may not be deleted, room by the size
 * restriction module, the frame's picture by the resource data module, the source's hash as metadata.
 */
export function writeXliff({ campaign, sourceLocale, locale, units }: ExchangeDocument): string {
  const root = { ...NAMESPACES, version: '2.1', srcLang: sourceLocale, trgLang: locale, 'xml:space': 'preserve' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${attributes(root)}>`,
    `<file id="captions"${attributes({ original: campaign, canResegment: 'no' })}>`,
    `<slr:profiles${attributes({ generalProfile: PIXEL_PROFILE })}><slr:normalization general="nfc"/></slr:profiles>`,
    ...units.map((unit, index) => writeUnit(unit, index)),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function writeUnit(unit: ExchangeUnit, index: number): string {
  const { key, source, target, state, room } = unit;
  const data = new Map<string, string>();
  const own = inline(source, data);
  const translated = target === null ? '' : `<target>${inline(target, data)}</target>`;
  const restriction = room ? { 'slr:sizeRestriction': String(room.widthPx) } : {};
  return [
    `<unit${attributes({ id: unitId(key, index), name: key, ...restriction })}>`,
    metadata(unit),
    picture(unit),
    notes(unit),
    originalData(data),
    `<segment ${STATES[state]}><source>${own}</source>${translated}</segment>`,
    '</unit>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** An id is an NMTOKEN; keys that are none go by their number, and every key stands in `name`. */
function unitId(key: string, index: number): string {
  return /^[A-Za-z0-9._-]+$/.test(key) ? key : `unit-${index + 1}`;
}

function metadata({ sourceHash, room }: ExchangeUnit): string {
  const facts: Readonly<Record<string, string | number>> = {
    [SOURCE_HASH]: sourceHash,
    ...(room ? { 'max-lines': room.lines, 'size-px': room.sizePx, 'min-size-px': room.minSizePx } : {}),
  };
  const metas = Object.entries(facts).map(([type, value]) => `<mda:meta type="${type}">${value}</mda:meta>`);
  return `<mda:metadata><mda:metaGroup category="fifteen">${metas.join('')}</mda:metaGroup></mda:metadata>`;
}

function picture({ picture: href }: ExchangeUnit): string {
  if (href === null) return '';
  const item = `<res:resourceItem${attributes({ id: 'frame', mimeType: 'image/png', context: 'yes' })}>`;
  return `<res:resourceData>${item}<res:source${attributes({ href: encodeURI(href) })}/></res:resourceItem></res:resourceData>`;
}

function notes({ notes: texts, formerSource }: ExchangeUnit): string {
  const written = texts.map((text) => `<note>${xmlText(escapeSigns(text, NOT_XML))}</note>`);
  if (formerSource !== null) {
    const text = `The translation was made from: ${formerSource}`;
    written.push(`<note category="former-source">${xmlText(escapeSigns(text, NOT_XML))}</note>`);
  }
  return written.length === 0 ? '' : `<notes>${written.join('')}</notes>`;
}

function originalData(data: ReadonlyMap<string, string>): string {
  if (data.size === 0) return '';
  const written = [...data].map(([text, id]) => `<data id="${id}">${plain(text)}</data>`);
  return `<originalData>${written.join('')}</originalData>`;
}

/** Text with placeholders as codes; the same placeholder has the same code in source and target. */
function inline(text: string, data: Map<string, string>): string {
  const counts = new Map<string, number>();
  return textPieces(text)
    .map((piece) => {
      if (piece.kind === 'plain') return plain(piece.text);
      const known = data.get(piece.text) ?? `d${data.size + 1}`;
      data.set(piece.text, known);
      const count = (counts.get(known) ?? 0) + 1;
      counts.set(known, count);
      const id = count === 1 ? known.replace('d', 'p') : `${known.replace('d', 'p')}-${count}`;
      return `<ph${attributes({ id, dataRef: known, disp: piece.text, canDelete: 'no' })}/>`;
    })
    .join('');
}

/** Signs that XML cannot hold become `<cp>`, the standard's own way. */
function plain(text: string): string {
  return text
    .split(new RegExp(`(${NOT_XML.source})`, 'u'))
    .map((part, index) => (index % 2 === 0 ? xmlText(part) : `<cp hex="${codePoint(part)}"/>`))
    .join('');
}

function codePoint(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlAttribute(escapeSigns(value, NOT_XML))}"`)
    .join('');
}
