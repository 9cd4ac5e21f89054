import path from 'node:path';
import { convert } from 'html-to-text';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { dialectOf, type FeedDialect } from '../../../shared/catalog/feed-dialects.ts';
import type { FeedMapping } from '../../../shared/catalog/feed-fields.ts';
import { isCurrency } from '../../../shared/catalog/feed-price.ts';
import { type FeedProducts, readFeedProducts } from '../../../shared/catalog/feed-products.ts';
import { feedTable, openFeedFile } from './read-feed-file.ts';
import { findSavedFeed } from './saved-mappings.ts';

export type FeedRequest = {
  readonly feed: string;
  /** The campaign's folder, for how such a feed was read before. */
  readonly folder: string;
  /** Columns that the user chose; they win over remembered ones, and these over the dialect's. */
  readonly mapping: FeedMapping;
  readonly currency: string | null;
  /** Market that prices and names hold for; `all` for every market, null for what was chosen last. */
  readonly market: string | null;
  readonly today: string;
};

/** A feed understood: its products and faults, and how it was read. */
export type FeedResult = FeedProducts & {
  readonly file: string;
  readonly dialect: FeedDialect;
  readonly columns: readonly string[];
  readonly mapping: FeedMapping;
  readonly currency: string | null;
  readonly market: string | null;
  readonly rows: number;
};

/** Reads a feed without changing anything. Throws `file-missing` or `bad-input`. */
export async function readFeed(request: FeedRequest): Promise<FeedResult> {
  const file = path.basename(request.feed);
  const table = feedTable(await openFeedFile(request.feed), request.feed);
  const dialect = dialectOf(table.columns);
  const saved = await findSavedFeed(request.folder, table.columns);
  const mapping = knownOnly({ ...dialect.mapping, ...saved?.mapping, ...request.mapping }, table.columns);
  requireColumns(request.mapping, table.columns, file);
  const currency = request.currency ?? saved?.currency ?? null;
  if (currency !== null && !isCurrency(currency)) {
    throw new StudioError('bad-input', `There is no currency "${currency}". Give an ISO 4217 code such as EUR.`);
  }
  const market = request.market === 'all' ? null : (request.market ?? saved?.market ?? null);
  const { today } = request;
  const read = readFeedProducts({ file, table, dialect, mapping, currency, market, today, plain: plainText });
  const rows = table.records.length + table.faults.filter(({ severity }) => severity === 'error').length;
  return { ...read, file, dialect, columns: table.columns, mapping, currency, market, rows };
}

/** Fields are shown with the columns that this feed really has. */
export function knownOnly(mapping: FeedMapping, columns: readonly string[]): FeedMapping {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, names]) => {
      const there = names.filter((name) => columns.includes(name));
      return there.length > 0 ? [[field, there]] : [];
    }),
  );
}

function requireColumns(mapping: FeedMapping, columns: readonly string[], file: string): void {
  const missing = Object.values(mapping)
    .flat()
    .find((name) => !columns.includes(name));
  if (missing === undefined) return;
  const message = `${file} has no column "${missing}". Its columns are: ${columns.join(', ')}.`;
  throw new StudioError('bad-input', message, { params: { file, column: missing } });
}

/** Text as a reader sees it; what has neither tags nor entities stays as it is. */
function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const selectors = [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
  ];
  return convert(text, { wordwrap: false, selectors }).trim();
}
