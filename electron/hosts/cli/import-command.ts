import { type Command, InvalidArgumentError } from 'commander';
import { columnName, FEED_FIELDS, type FeedMapping, type RowFault } from '../../../shared/catalog/feed-fields.ts';
import { INTERNET } from '../../services/catalog/feed-images.ts';
import { type ImportSummary, importFeed } from '../../services/catalog/import-feed.ts';
import type { CliContext } from './cli-context.ts';
import { readCurrency } from './read-options.ts';

type ImportOptions = {
  readonly map?: FeedMapping;
  readonly currency?: string;
  readonly market?: string;
  readonly images: number;
  readonly prune?: true;
  readonly dryRun?: true;
  readonly json?: true;
};

export function addImportCommand(program: Command, context: CliContext): void {
  program
    .command('import')
    .summary('bring the products of a feed into a campaign')
    .description(
      'Import a product feed: Google Merchant (TSV, CSV, RSS, Atom), Meta, TikTok catalogue, TikTok Shop (XLSX), Shopify (CSV). What it is shows by its content. Bad rows are listed; the good ones go on.',
    )
    .argument('<feed>', 'feed file')
    .argument('<campaign>', 'campaign folder, see: fifteen new')
    .option('--map <field=column>', 'read a field from a column; repeat it for more', readMapping)
    .option('--currency <code>', 'ISO 4217 code, for feeds whose prices name none', readCurrency)
    .option('--market <id>', 'market that prices and names hold for (default: all)')
    .option('--images <n>', 'pictures to fetch for each product', readImages, 6)
    .option('--prune', 'take out products that this feed lacks')
    .option('--dry-run', 'read and tell, change nothing')
    .option('--json', 'print faults and the result as JSON lines')
    .addHelpText('after', `\nFields: ${FEED_FIELDS.join(', ')}.\n${EXAMPLES}`)
    .action((feed: string, campaign: string, options: ImportOptions) => run({ feed, campaign, options }, context));
}

const EXAMPLES = `
Examples:
  fifteen import products.tsv spring.fifteen --dry-run
  fifteen import products_export.csv spring.fifteen --currency EUR
  fifteen import artikel.csv spring.fifteen --map title=Bezeichnung --map price=Preis --market de-DE

Exit codes: 0 all rows imported, 1 some rows were bad, 2 none was good, 130 cancelled.`;

function readMapping(text: string, before: FeedMapping | undefined): FeedMapping {
  const [name = '', ...columns] = text.split(/[=,]/);
  const field = FEED_FIELDS.find((each) => each.toLowerCase() === name.trim().toLowerCase());
  if (!field) throw new InvalidArgumentError(`Give FIELD=COLUMN; fields are ${FEED_FIELDS.join(', ')}.`);
  if (columns.every((column) => column.trim() === '')) throw new InvalidArgumentError('Give FIELD=COLUMN.');
  return { ...before, [field]: columns.map(columnName) };
}

function readImages(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 50) throw new InvalidArgumentError('Give a whole number to 50.');
  return count;
}

type Call = { readonly feed: string; readonly campaign: string; readonly options: ImportOptions };

async function run({ feed, campaign, options }: Call, context: CliContext): Promise<void> {
  const { terminal, signal, finish } = context;
  const isDryRun = options.dryRun === true;
  const summary = await importFeed(
    await context.studio(),
    {
      feed,
      folder: campaign,
      mapping: options.map ?? {},
      currency: options.currency ?? null,
      market: options.market ?? null,
      imagesEach: options.images,
      prunes: options.prune === true,
      isDryRun,
    },
    {
      signal,
      ports: INTERNET,
      onImages: (done, total) => {
        if (terminal.isLive) terminal.draw(`\r${done} of ${total} pictures${done === total ? '\n' : ''}`);
      },
    },
  );
  if (options.json) printJson(summary, context, isDryRun);
  else printText(summary, context, isDryRun);
  const bad = summary.faults.some(({ severity }) => severity === 'error');
  finish(summary.feed.products.length === 0 ? 2 : bad ? 1 : 0);
}

function printJson(summary: ImportSummary, { terminal }: CliContext, isDryRun: boolean): void {
  const { feed, faults, added, updated, removed, images } = summary;
  for (const fault of faults) terminal.json({ event: 'row', file: feed.file, ...fault });
  const { file, dialect, mapping, currency, market, rows } = feed;
  const read = { file, dialect: dialect.id, mapping, currency, market, rows, products: feed.products.length };
  terminal.json({ event: 'done', ...read, added, updated, removed, images, isDryRun });
}

function printText(summary: ImportSummary, { terminal }: CliContext, isDryRun: boolean): void {
  const { feed, faults, added, updated, removed, images } = summary;
  terminal.out(`${feed.file}: ${feed.dialect.name}, ${feed.rows} rows, ${feed.products.length} products`);
  for (const [field, columns] of Object.entries(feed.mapping))
    terminal.out(`  ${field.padEnd(13)} ${columns.join(', ')}`);
  for (const fault of faults) terminal.err(faultLine(feed.file, fault, terminal));
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const words = [`${added} added`, `${updated} updated`, `${removed} removed`];
  if (!isDryRun) words.push(`${images} pictures`);
  terminal.err(
    `${isDryRun ? 'Would be: ' : ''}${words.join(', ')}; ${errors} bad rows, ${faults.length - errors} warnings`,
  );
}

function faultLine(
  file: string,
  { row, column, severity, message }: RowFault,
  { errColour }: CliContext['terminal'],
): string {
  const word = severity === 'error' ? errColour.red('error  ') : errColour.yellow('warning');
  return `${word} ${file}:${row}${column === null ? '' : ` ${column}`}: ${message}`;
}
