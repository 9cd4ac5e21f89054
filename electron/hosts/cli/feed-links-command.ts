import type { Command } from 'commander';
import { type LinkFeedSummary, linkFeedFile } from '../../services/catalog/link-feed-file.ts';
import type { CliContext } from './cli-context.ts';

type LinkOptions = {
  readonly feed: string;
  readonly out: string;
  readonly from?: string;
  readonly market?: string;
  readonly baseUrl?: string;
  readonly force?: true;
  readonly json?: true;
};

export function addFeedLinksCommand(program: Command, context: CliContext): void {
  program
    .command('feed-links')
    .summary('write the finished videos into a copy of the feed')
    .description(
      "Write a copy of a product feed, in its own dialect, with the address of each product's finished video in the column that the platform reads (video_link; video[0].url for Meta).",
    )
    .argument('<campaign>', 'campaign folder')
    .requiredOption('--feed <file>', 'the feed that the products came from')
    .requiredOption('--out <file>', 'the copy to write')
    .option('--base-url <address>', 'where the videos will lie on the internet (default: paths to the files)')
    .option('--market <id>', 'whose videos (default: the market that the feed was imported for)')
    .option('--from <folder>', 'where the videos are (default: renders in the campaign folder)')
    .option('--force', 'replace a copy that exists')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: LinkOptions) => run(campaign, options, context));
}

const EXAMPLES = `
Example:
  fifteen feed-links spring.fifteen --feed products.tsv --out products-videos.tsv --base-url https://cdn.example/spring/

Exit codes: 0 every product of the campaign has its video in the copy, 1 some have none, 2 bad usage or input.`;

async function run(campaign: string, options: LinkOptions, context: CliContext): Promise<void> {
  const { terminal, studio, finish } = context;
  const summary = await linkFeedFile(await studio(), {
    folder: campaign,
    feed: options.feed,
    target: options.out,
    from: options.from ?? null,
    market: options.market ?? null,
    baseUrl: options.baseUrl ?? null,
    replaces: options.force === true,
  });
  if (options.json) terminal.json({ event: 'done', ...summary });
  else print(summary, options.feed, context);
  finish(summary.missing.length === 0 ? 0 : 1);
}

function print(
  { target, market, linked, missing, isOwnColumn }: LinkFeedSummary,
  feed: string,
  context: CliContext,
): void {
  const { terminal } = context;
  const { yellow } = terminal.errColour;
  for (const { row, key } of missing)
    terminal.err(`${yellow('missing')} ${feed}:${row} ${key}: no finished video for ${market}`);
  if (isOwnColumn) terminal.err(yellow('This kind of feed has no column for videos; video_link was added at the end.'));
  terminal.out(`${target}  ${linked} videos of ${market}`);
}
