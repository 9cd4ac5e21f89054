import type { Command } from 'commander';
import type { Market } from '../../../shared/locale/market-schema.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
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
  const { templates } = await studio();
  for (const template of templates.values()) {
    const { id, slots, media, styles } = templateRow(template);
    if (options.json) terminal.json(templateRow(template));
    else terminal.out(`${id.padEnd(18)} ${media} clips or photos, ${slots.length} slots, styles ${styles.join(', ')}`);
  }
  finish(0);
}

function templateRow({ id, revision, slots, styles, defaultStyle, canvas }: Template) {
  return {
    id,
    revision,
    seconds: canvas.frames / canvas.fps,
    media: slots.filter((slot) => slot.kind === 'media').length,
    slots: slots.map((slot) => ({ id: slot.id, kind: slot.kind, required: slot.required })),
    styles: Object.keys(styles),
    defaultStyle,
  };
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
