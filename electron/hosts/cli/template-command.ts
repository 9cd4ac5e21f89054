import { type Command, Option } from 'commander';
import { DEFAULT_RATIO, RATIOS, type Ratio } from '../../../shared/base/ratio.ts';
import { loadCampaign } from '../../services/load-campaign.ts';
import { checkTemplate } from '../../services/templates/check-template.ts';
import { installPack } from '../../services/templates/install-pack.ts';
import { previewTemplate } from '../../services/templates/preview-template.ts';
import { saveTemplate } from '../../services/templates/save-template.ts';
import { packTemplate } from '../../services/templates/write-pack.ts';
import type { CliContext } from './cli-context.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import { type Choice, readChoice } from './read-options.ts';

type Json = { readonly json?: true };

/** `template`: making templates, handing them on, and taking in those of others. */
export function addTemplateCommand(program: Command, context: CliContext): void {
  const template = program
    .command('template')
    .summary('make templates, pack them, install packed ones')
    .description('Templates of your own. docs/make-a-template.md says what they hold.')
    .addHelpText('after', EXAMPLES);
  addMaking(template, context);
  addSharing(template, context);
}

const EXAMPLES = `
Examples:
  fifteen template check my-trio
  fifteen template preview my-trio --market ar-SA --out my-trio.png
  fifteen template pack my-trio --out my-trio.fifteen-template
  fifteen template install my-trio.fifteen-template
  fifteen template save spring.fifteen --name "Our trio"`;

const GIVEN = 'folder of a template, packed file, or id';

function shapeOption(): Option {
  return new Option('--ratio <ratio>', 'shape to lay it out for').choices(RATIOS).default(DEFAULT_RATIO);
}

function addMaking(template: Command, context: CliContext): void {
  template
    .command('check')
    .summary('check a template by itself, and laid out in every market and style')
    .argument('<template>', GIVEN)
    .option(
      '--market <ids>',
      'markets to lay it out in, separated by commas (default: all it has words for)',
      readChoice,
    )
    .addOption(shapeOption())
    .option('--json', 'print findings as JSON lines')
    .action((given: string, options: CheckOptions) => check(given, options, context));
  template
    .command('preview')
    .summary('draw a template with the sample product in it')
    .argument('<template>', GIVEN)
    .option('--market <id>', 'market', 'en-US')
    .option('--style <id>', "style (default: the template's own)")
    .addOption(shapeOption())
    .requiredOption('--out <file>', '.png for a frame of each scene, .mp4 for all of it')
    .option('--json', 'print the result as JSON')
    .action((given: string, options: PreviewOptions) => preview(given, options, context));
  template
    .command('save')
    .summary('make a template from a campaign: its choices and its texts')
    .argument('<campaign>', 'campaign folder')
    .requiredOption('--name <name>', 'what it is called; its id is made from that')
    .option('--description <text>', 'what it is for', '')
    .option('--json', 'print the result as JSON')
    .action((folder: string, options: SaveOptions) => save(folder, options, context));
}

function addSharing(template: Command, context: CliContext): void {
  template
    .command('pack')
    .summary('write a template into one file, with checksums of all that is in it')
    .argument('<folder>', 'folder of the template')
    .option('--out <file>', 'file to write (default: ID.fifteen-template)')
    .option('--force', 'replace a file that exists')
    .option('--json', 'print the result as JSON')
    .action((folder: string, options: PackOptions) => pack(folder, options, context));
  template
    .command('install')
    .summary('prove a packed template and put it among your own')
    .argument('<file>', 'a .fifteen-template file')
    .option('--force', 'replace a template of yours by the same id')
    .option('--json', 'print the result as JSON')
    .action((file: string, options: InstallOptions) => install(file, options, context));
  template
    .command('list')
    .summary('list your own templates, and where they lie')
    .option('--json', 'print one JSON object a line')
    .action((options: Json) => list(options, context));
}

type CheckOptions = Json & { readonly market?: Choice; readonly ratio: Ratio };

async function check(given: string, { json, market = 'all', ratio }: CheckOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const { findings, ...report } = await checkTemplate(await studio(), { given, markets: market, ratio }, signal);
  const errors = report.relaid.length + findings.filter(({ severity }) => severity === 'error').length;
  if (json) {
    for (const finding of findings) terminal.json(findingEvent(finding));
    terminal.json({ event: 'done', ...report, errors, findings: findings.length });
  } else {
    printFindings(findings, terminal.out, terminal);
    const { id, revision, markets, untranslated, styles, relaid } = report;
    for (const fault of relaid)
      terminal.out(`at ${ratio}: ${fault}. Place it by hand under "ratios" in template.json.`);
    if (untranslated.length > 0) terminal.err(`No words in the language of ${untranslated.join(', ')}.`);
    terminal.err(
      `${id}, revision ${revision}: sound; ${markets.length} markets in ${styles.length} styles, ${errors} errors`,
    );
  }
  finish(errors > 0 ? 2 : 0);
}

type PreviewOptions = Json & {
  readonly market: string;
  readonly style?: string;
  readonly ratio: Ratio;
  readonly out: string;
};

async function preview(given: string, options: PreviewOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const { market, style = null, ratio, out: target } = options;
  const file = await previewTemplate(await studio(), { given, market, style, ratio, target }, signal);
  if (options.json) terminal.json({ event: 'preview', market, style, file });
  else terminal.out(file);
  finish(0);
}

type SaveOptions = Json & { readonly name: string; readonly description: string };

async function save(folder: string, options: SaveOptions, { terminal, studio, finish }: CliContext): Promise<void> {
  const opened = await studio();
  const campaign = await loadCampaign(opened, folder);
  const { name, description } = options;
  const saved = await saveTemplate(opened, campaign, {
    name,
    description: description === '' ? name : description,
    language: 'en',
  });
  if (options.json) terminal.json({ event: 'saved', ...saved });
  else terminal.out(`${saved.id}  ${saved.folder}`);
  finish(0);
}

type PackOptions = Json & { readonly out?: string; readonly force?: true };

async function pack(folder: string, options: PackOptions, { terminal, finish }: CliContext): Promise<void> {
  const packed = await packTemplate({ folder, target: options.out ?? null, replaces: options.force === true });
  if (options.json) terminal.json({ event: 'packed', ...packed });
  else terminal.out(`${packed.file}  ${packed.files} files, sha256 ${packed.sha256}`);
  finish(0);
}

type InstallOptions = Json & { readonly force?: true };

async function install(file: string, options: InstallOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const installed = await installPack(await studio(), { file, replaces: options.force === true }, signal);
  if (options.json) terminal.json({ event: 'installed', ...installed });
  else terminal.out(`${installed.id}  ${installed.folder}  sha256 ${installed.sha256}`);
  finish(0);
}

async function list({ json }: Json, { terminal, studio, finish }: CliContext): Promise<void> {
  const { templates } = await studio();
  const { templates: all, broken } = await templates.list();
  const own = all.filter(({ origin }) => origin === 'user');
  for (const { id, revision, words } of own) {
    const name = words['en']?.name ?? Object.values(words)[0]?.name ?? '';
    if (json) terminal.json({ event: 'template', id, revision, name, problem: null });
    else terminal.out(`${id.padEnd(24)} ${name}`);
  }
  for (const { id, problem } of broken) {
    if (json) terminal.json({ event: 'template', id, problem });
    else terminal.err(`${id.padEnd(24)} cannot be used: ${problem}`);
  }
  if (json) terminal.json({ event: 'done', folder: templates.ownFolder, templates: own.length, broken: broken.length });
  else terminal.err(`${own.length} templates of your own in ${templates.ownFolder}`);
  finish(0);
}
