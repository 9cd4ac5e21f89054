import { type Command, Option } from 'commander';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../../shared/exchange/exchange-unit.ts';
import { exportTexts } from '../../services/exchange/export-texts.ts';
import { loadCampaign } from '../../services/load-campaign.ts';
import type { CliContext } from './cli-context.ts';
import { type Choice, readChoice } from './read-options.ts';

type ExportOptions = {
  readonly format: ExchangeFormat;
  readonly locale?: Choice;
  readonly out?: string;
  readonly pictures: boolean;
  readonly json?: true;
};

export function addExportTextCommand(program: Command, context: CliContext): void {
  program
    .command('export-text')
    .summary('write the texts of a campaign for translators')
    .description(
      'Write one file for each language: sources, translations, states, notes, room in pixels and pictures of the frames. What comes back goes in by: fifteen import-text.',
    )
    .argument('<campaign>', 'campaign folder')
    .addOption(new Option('--format <format>', 'kind of file').choices([...EXCHANGE_FORMATS]).makeOptionMandatory())
    .option('--locale <ids>', 'languages, separated by commas, or all that the markets need', readChoice)
    .option('--out <folder>', 'where to write (default: translations in the campaign folder)')
    .option('--no-pictures', 'leave out the pictures of the frames')
    .option('--json', 'print files as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: ExportOptions) => run(campaign, options, context));
}

const EXAMPLES = `
Examples:
  fifteen export-text spring.fifteen --format xliff
  fifteen export-text spring.fifteen --format xlsx --locale de,pt-BR --out for-the-agency`;

async function run(folder: string, options: ExportOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const opened = await studio();
  const { files, pictureProblem } = await exportTexts(
    opened,
    {
      campaign: await loadCampaign(opened, folder),
      format: options.format,
      locales: options.locale === undefined || options.locale === 'all' ? null : options.locale,
      folder: options.out ?? null,
      hasPictures: options.pictures,
    },
    signal,
  );
  for (const { file, locale, counts } of files) {
    if (options.json) terminal.json({ event: 'file', file, locale, ...counts });
    else {
      const { untranslated, stale, translated, reviewed } = counts;
      terminal.out(
        `${file}  ${untranslated} untranslated, ${stale} stale, ${translated} translated, ${reviewed} reviewed`,
      );
    }
  }
  if (pictureProblem !== null) terminal.err(`${terminal.errColour.yellow('warning')} no pictures: ${pictureProblem}`);
  if (options.json) terminal.json({ event: 'done', files: files.length, hasPictures: pictureProblem === null });
  finish(0);
}
