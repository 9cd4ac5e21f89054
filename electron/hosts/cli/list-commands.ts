import type { Command } from 'commander';
import type { TemplateFacts } from '../../../shared/api/studio-methods.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import type { CliContext } from './cli-context.ts';

type ListOptions = { readonly json?: true };

/** `templates` and `markets`: what there is to choose from. */
export function addListCommands(program: Command, context: CliContext): void {
  program
    .command('templates')
    .summary('list the templates')
    .option('--json', 'print one JSON object a line')
    .action((options: ListOptions) => listTemplates(options, context));
  program
    .command('markets')
    .summary('list the markets')
    .option('--json', 'print one JSON object a line')
    .action((options: ListOptions) => listMarkets(options, context));
}

async function listTemplates(options: ListOptions, { studio, terminal, finish }: CliContext): Promise<void> {
  const { templates, broken } = await (await studio()).templates.list();
  for (const template of templates) {
    const { id, slots, media, styles, origin } = templateRow(template);
    const mark = origin === 'user' ? ', your own' : '';
    if (options.json) terminal.json(templateRow(template));
    else
      terminal.out(
        `${id.padEnd(18)} ${media} clips or photos, ${slots.length} slots, styles ${styles.join(', ')}${mark}`,
      );
  }
  for (const { id, problem } of broken) terminal.err(`${id} is left out: ${problem}`);
  finish(0);
}

function templateRow({ id, origin, revision, seconds, slots, styles, defaultStyle }: TemplateFacts) {
  const media = slots.filter((slot) => slot.kind === 'media').length;
  return { id, origin, revision, seconds, media, slots, styles, defaultStyle };
}

async function listMarkets(options: ListOptions, { studio, terminal, finish }: CliContext): Promise<void> {
  const { markets } = await studio();
  for (const market of markets) {
    if (options.json) terminal.json(marketRow(market));
    else terminal.out(`${market.id.padEnd(8)} ${market.currency}  ${market.direction}  ${market.name}`);
  }
  finish(0);
}

function marketRow({ id, name, region, currency, direction, script, fallback }: Market) {
  return { id, name, region, currency, direction, script, fallback };
}
