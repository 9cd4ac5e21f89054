import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { LinkCell } from '../../../shared/catalog/link-feed.ts';

/**
 * A workbook with texts put into cells of one sheet. The sheet's own XML is patched: styles, rules, hidden sheets and all
 * else that a shop's template holds stay as they are, which no library that writes workbooks promises. Throws `bad-input`.
 */
export function linkWorkbook(
  bytes: Uint8Array,
  { file, sheet, cells }: { readonly file: string; readonly sheet: string; readonly cells: readonly LinkCell[] },
): Uint8Array {
  const parts = unzipSync(bytes);
  const name = sheetPart(parts, sheet);
  const part = name === null ? undefined : parts[name];
  if (name === null || !part) throw unreadable(file);
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const written = strFromU8(part).replace(ROW, (whole, attributes: string, rest: string, inner: string | undefined) => {
    const cell = byRow.get(Number(attributeOf(attributes, 'r')));
    if (!cell || !byRow.delete(cell.row)) return whole;
    return `<row${attributes.replace(/\s+spans="[^"]*"/, '')}>${withCell(rest === '/>' ? '' : (inner ?? ''), cell)}</row>`;
  });
  if (byRow.size > 0) throw unreadable(file);
  return zipSync({ ...parts, [name]: strToU8(written) } satisfies Zippable);
}

const ROW = /<row\b((?:\s[^>]*?)?)(\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b((?:\s[^>]*?)?)(?:\/>|>[\s\S]*?<\/c>)/g;

function withCell(inner: string, { row, column, text }: LinkCell): string {
  const place = `${columnLetters(column)}${row}`;
  const found = [...inner.matchAll(CELL)].map((match) => {
    const [whole, attributes = ''] = match;
    return {
      whole,
      start: match.index,
      place: attributeOf(attributes, 'r') ?? '',
      style: attributeOf(attributes, 's'),
    };
  });
  const same = found.find((each) => each.place === place);
  const made = `<c r="${place}"${same?.style ? ` s="${same.style}"` : ''} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  if (same) return inner.slice(0, same.start) + made + inner.slice(same.start + same.whole.length);
  const next = found.find((each) => columnNumber(each.place) > column);
  const at = next?.start ?? inner.length;
  return inner.slice(0, at) + made + inner.slice(at);
}

/** The file of a sheet inside the workbook, by the sheet's name. */
function sheetPart(parts: Readonly<Record<string, Uint8Array>>, sheet: string): string | null {
  const list = textOf(parts, 'xl/workbook.xml');
  const own = [...list.matchAll(/<sheet\b[^>]*>/g)].find(([tag]) => attributeOf(tag, 'name') === escapeXml(sheet));
  const id = own && attributeOf(own[0], 'r:id');
  const relations = textOf(parts, 'xl/_rels/workbook.xml.rels');
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => attributeOf(tag, 'Id') === id);
  const target = relation && attributeOf(relation[0], 'Target');
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : '';
}

function attributeOf(tag: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** From 0, of a place such as `AB12`. */
function columnNumber(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function unreadable(file: string): StudioError {
  const message = `${file} is a workbook whose rows cannot be told apart. Save it again with Excel or LibreOffice, or as CSV.`;
  return new StudioError('bad-input', message, { params: { file } });
}
