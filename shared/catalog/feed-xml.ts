import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { StudioError } from '../base/studio-error.ts';
import { columnName, type FeedRecord, type FeedTable, type RowFault } from './feed-fields.ts';

/** A product of RSS 2.0 or Atom, as text. */
export const ITEM = /<(item|entry)(?:\s[^>]*)?>[\s\S]*?<\/\1\s*>/g;

/**
 * RSS 2.0 or Atom as a table. Each item is read by itself, so that a broken one costs only itself; its row is its
 * number in the file. Throws `bad-input` for files without items and for those that declare entities of their own.
 */
export function readXmlFeed(text: string, file: string): FeedTable {
  const read = readXmlItems(text, file);
  const records = read.flatMap((each) => ('cells' in each ? [each] : []));
  return {
    columns: [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))],
    records,
    faults: read.flatMap((each) => ('message' in each ? [each] : [])),
  };
}

/** The items of a feed in order, broken ones as faults. Throws as `readXmlFeed` does. */
export function readXmlItems(text: string, file: string): readonly (FeedRecord | RowFault)[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    const message = `${file} declares a document type, which feeds have no need of. Export it again as plain RSS or Atom.`;
    throw new StudioError('bad-input', message, { params: { file } });
  }
  const items = text.match(ITEM) ?? [];
  if (items.length === 0) {
    const message = `${file} is XML without <item> or <entry>. Export the feed as RSS 2.0 or Atom.`;
    throw new StudioError('bad-input', message, { params: { file } });
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
  });
  return items.map((item, index) => readItem(item, index + 1, parser));
}

function readItem(item: string, row: number, parser: XMLParser): FeedRecord | RowFault {
  const valid = XMLValidator.validate(item);
  if (valid !== true) {
    const message = `The item is not well-formed XML: ${valid.err.msg}`;
    return { row, column: null, severity: 'error', message };
  }
  const document: unknown = parser.parse(item);
  const root = Object.values(document as Readonly<Record<string, unknown>>)[0];
  const cells = new Map<string, string[]>();
  // `g:title` is meant for shops, a plain `title` for readers: the former comes first.
  const entries = Object.entries(isObject(root) ? root : {}).sort((a, b) => Number(isOwn(b[0])) - Number(isOwn(a[0])));
  for (const [name, value] of entries) {
    if (name.startsWith('@') || name === '#text') continue;
    const texts = (Array.isArray(value) ? value : [value]).flatMap(textOf);
    if (texts.length > 0) cells.set(columnName(name), [...(cells.get(columnName(name)) ?? []), ...texts]);
  }
  return { row, cells };
}

function isOwn(name: string): boolean {
  return name.startsWith('g:');
}

/** Atom's links carry their address in an attribute; groups such as `g:shipping` are no cells. */
function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!isObject(value)) return [];
  const text = value['#text'] ?? value['@href'];
  return typeof text === 'string' && text.trim() !== '' ? [text] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
