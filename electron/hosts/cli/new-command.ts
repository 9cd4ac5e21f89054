import type { Command } from 'commander';
import { newCampaign } from '../../services/new-campaign.ts';
import type { CliContext } from './cli-context.ts';
import { type Choice, collect, readChoice, readCurrency, readPrice } from './read-options.ts';

type NewOptions = {
  readonly media?: readonly string[];
  readonly productName?: string;
  readonly price?: string;
  readonly currency?: string;
  readonly market?: Choice;
  readonly json?: true;
};

export function addNewCommand(program: Command, context: CliContext): void {
  program
    .command('new')
    .summary('make a campaign from a template and media files')
    .description(
      'Make a campaign folder: the media are copied in and fill the slots in order. It renders without further edits.',
    )
    .argument('<template>', 'template id, see: fifteen templates')
    .argument('<folder>', 'folder to make, such as spring.fifteen')
    .option('--media <file>', 'video or photo; repeat it for more', collect)
    .option('--product-name <name>', 'name of the product')
    .option('--price <amount>', 'price, such as 39.90', readPrice)
    .option('--currency <code>', "ISO 4217 code, such as EUR (default: the first market's)", readCurrency)
    .option('--market <ids>', 'markets, separated by commas, or all (default: en-US)', readChoice)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  fifteen new feature-trio kettle.fifteen --media boil.mp4 --media pour.jpg --product-name Kettle --price 39.90 --currency EUR --market de-DE,fr-FR',
    )
    .action((template: string, folder: string, options: NewOptions) => run({ template, folder, options }, context));
}

type Call = { readonly template: string; readonly folder: string; readonly options: NewOptions };

async function run(
  { template, folder, options }: Call,
  { studio, signal, terminal, finish }: CliContext,
): Promise<void> {
  const made = await newCampaign(
    await studio(),
    {
      template,
      folder,
      media: options.media ?? [],
      productName: options.productName ?? null,
      price: options.price ?? null,
      currency: options.currency ?? null,
      markets: options.market ?? null,
    },
    signal,
  );
  if (options.json) terminal.json({ event: 'created', ...made });
  else terminal.out(`${made.folder}\nRender it with: fifteen render ${JSON.stringify(folder)}`);
  finish(0);
}
