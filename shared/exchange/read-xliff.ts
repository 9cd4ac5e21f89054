import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { StudioError } from '../base/studio-error.ts';
import { restoreSigns } from './carried-text.ts';
import type { ReadExchange, ReadUnit } from './exchange-unit.ts';
import { SOURCE_HASH } from './write-xliff.ts';
import { fromXml } from './xml-text.ts';

/** An element, or a text where `name` is null. */
type XmlNode = {
  readonly name: string | null;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

const CDATA = '#cdata';
const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;

/** XLIFF 2.x as it came back, from any tool: codes become placeholders again. Throws `bad-input` for anything else. */
export function readXliff(text: string, file: string): ReadExchange {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refused(file, 'declares a document type, which XLIFF has no need of');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw refused(file, `is not well-formed XML in line ${valid.err.line}: ${valid.err.msg}`);
  const root = parse(text).find(({ name }) => name === 'xliff');
  if (!root) throw refused(file, 'has no <xliff> element');
  const version = root.attributes['version'] ?? '';
  if (!version.startsWith('2.')) throw refused(file, `is XLIFF ${version}; only 2.0 and 2.1 can be read`);
  const locale = root.attributes['trgLang'] ?? null;
  const units = descendants(root, 'unit').map((unit, index) => readUnit(unit, { row: index + 1, locale }));
  return { file, units, faults: [] };
}

function readUnit(unit: XmlNode, { row, locale }: Pick<ReadUnit, 'row' | 'locale'>): ReadUnit {
  const data = new Map(
    descendants(unit, 'data').map((each) => [each.attributes['id'] ?? '', contentOf(each, new Map())]),
  );
  const parts = unit.children.filter(({ name }) => name === 'segment' || name === 'ignorable');
  const source = parts.map((part) => contentOf(child(part, 'source'), data)).join('');
  const hash = descendants(unit, 'meta').find(({ attributes }) => attributes['type'] === SOURCE_HASH);
  const { id = '', name = id } = unit.attributes;
  return {
    row,
    locale,
    key: restoreSigns(name),
    source,
    sourceHash: hash ? contentOf(hash, data).trim() : null,
    target: targetOf(parts, data),
    state: stateOf(parts),
  };
}

/** Targets in the order that a translator gave them; what lies between segments stays as it is in the source. */
function targetOf(parts: readonly XmlNode[], data: ReadonlyMap<string, string>): string {
  if (!parts.some((part) => child(part, 'target'))) return '';
  const placed = parts.map((part, index) => {
    const target = child(part, 'target');
    const order = Number(target?.attributes['order'] ?? index + 1);
    return { order, text: contentOf(target ?? (part.name === 'ignorable' ? child(part, 'source') : null), data) };
  });
  return placed
    .toSorted((a, b) => a.order - b.order)
    .map(({ text }) => text)
    .join('');
}

function stateOf(parts: readonly XmlNode[]): ReadUnit['state'] {
  const segments = parts.filter(({ name }) => name === 'segment');
  const ranks = segments.map((segment) => (child(segment, 'target') ? rankOf(segment) : 0));
  const least = Math.min(...ranks);
  return least === 0 ? 'unfinished' : least === 1 ? 'translated' : 'reviewed';
}

function rankOf({ attributes }: XmlNode): number {
  return Math.max(0, STATES.indexOf((attributes['state'] ?? 'initial') as (typeof STATES)[number]));
}

function contentOf(node: XmlNode | null, data: ReadonlyMap<string, string>): string {
  return (node?.children ?? []).map((each) => inlineText(each, data)).join('');
}

function inlineText(node: XmlNode, data: ReadonlyMap<string, string>): string {
  const { name, text, attributes } = node;
  if (name === null) return text;
  if (name === 'cp') return String.fromCodePoint(Number.parseInt(attributes['hex'] ?? '', 16) || 0);
  const original = data.get(attributes['dataRef'] ?? '');
  if (original !== undefined) return original;
  return name === 'ph' ? (attributes['disp'] ?? attributes['equiv'] ?? '') : contentOf(node, data);
}

function child(node: XmlNode, wanted: string): XmlNode | null {
  return node.children.find(({ name }) => name === wanted) ?? null;
}

function descendants(node: XmlNode, wanted: string): readonly XmlNode[] {
  return node.children.flatMap((each) => (each.name === wanted ? [each] : descendants(each, wanted)));
}

function parse(text: string): readonly XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    // Ours are replaced once, in `fromXml`.
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    cdataPropName: CDATA,
    removeNSPrefix: true,
  });
  // XML 1.0, 2.11: line ends are line feeds before anything is read.
  return nodesOf(parser.parse(text.replace(/\r\n?/g, '\n')));
}

/** The parser's own shape: `{ name: children, ':@': attributes }`, `{ '#text': text }`. */
function nodesOf(raw: unknown): readonly XmlNode[] {
  return (Array.isArray(raw) ? raw : []).map((each: Readonly<Record<string, unknown>>): XmlNode => {
    const [name = ''] = Object.keys(each).filter((key) => key !== ':@');
    const value = each[name];
    if (name === '#text') return { name: null, text: fromXml(String(value)), attributes: {}, children: [] };
    if (name === CDATA) return { name: null, text: cdataText(value), attributes: {}, children: [] };
    return { name, text: '', attributes: attributesOf(each[':@']), children: nodesOf(value) };
  });
}

function cdataText(value: unknown): string {
  return (Array.isArray(value) ? value : [])
    .map((each: Readonly<Record<string, unknown>>) => String(each['#text']))
    .join('');
}

function attributesOf(raw: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(Object(raw) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([name, value]) => [name, fromXml(String(value))]));
}

function refused(file: string, what: string): StudioError {
  return new StudioError('bad-input', `${file} ${what}. Ask for XLIFF 2.1 as it was exported.`, { params: { file } });
}
