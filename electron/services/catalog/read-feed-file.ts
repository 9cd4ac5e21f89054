import path from 'node:path';
import type { FeedTable } from '../../../shared/catalog/feed-fields.ts';
import type { TableRow } from '../../../shared/catalog/feed-rows.ts';
import { readDelimited, tableOf } from '../../../shared/catalog/feed-table.ts';
import { readXmlFeed } from '../../../shared/catalog/feed-xml.ts';
import { readBounded } from '../../storage/read-bounded.ts';
import { decodeText } from './decode-text.ts';
import { readWorkbook } from './read-workbook.ts';

/** Some two hundred thousand products; more in one campaign is a mistake. */
const BOUND = { maxBytes: 256 << 20, rule: 'a feed may have 256 MB. Split it.' };

/** A feed's file by what it is. */
export type FeedFile =
  | { readonly kind: 'workbook'; readonly bytes: Buffer; readonly sheet: string; readonly rows: readonly TableRow[] }
  | {
      readonly kind: 'xml' | 'delimited';
      readonly text: string;
      /** Whether the file began with a byte order mark. */
      readonly isMarked: boolean;
    };

/** Opens a feed of any kind: what it is shows by its content, not its name. Throws `file-missing` or `bad-input`. */
export async function openFeedFile(file: string): Promise<FeedFile> {
  const name = path.basename(file);
  const bytes = await readBounded(file, BOUND);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    return { kind: 'workbook', bytes, ...(await readWorkbook(bytes, name)) };
  const text = decodeText(bytes);
  const isMarked = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 3).toString('latin1'));
  return { kind: /^\s*</.test(text) ? 'xml' : 'delimited', text, isMarked };
}

/** A feed as a table; `file` is named in errors. Throws `bad-input`. */
export function feedTable(feed: FeedFile, file: string): FeedTable {
  const name = path.basename(file);
  if (feed.kind === 'workbook') return tableOf(feed.rows, name);
  return feed.kind === 'xml' ? readXmlFeed(feed.text, name) : readDelimited(feed.text, name);
}
