import type { Command } from 'commander';
import type { ExchangeFault } from '../../../shared/exchange/exchange-unit.ts';
import type { ImportPlan, TextChange } from '../../../shared/exchange/plan-import.ts';
import { importTexts, planTexts } from '../../services/exchange/import-texts.ts';
import { loadCampaign } from '../../services/load-campaign.ts';
import type { CliContext } from './cli-context.ts';
import type { ExitCode } from './exit-code.ts';
import { THIS_PROCESS } from './this-process.ts';

type ImportOptions = {
  readonly locale?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
};

export function addImportTextCommand(program: Command, context: CliContext): void {
  program
    .command('import-text')
    .summary('bring translations back into a campaign')
    .description(
      'Compare files of translators with a campaign, whatever their format, and show what would change. With --yes the good rows are applied; the bad ones are listed.',
    )
    .argument('<campaign>', 'campaign folder')
    .argument('<files...>', 'files as fifteen export-text wrote them')
    .option('--locale <id>', 'language of files that name none, such as subtitles')
    .option('--dry-run', 'show what would change and nothing else')
    .option('--yes', 'apply the good rows')
    .option('--json', 'print changes and faults as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, files: readonly string[], options: ImportOptions) =>
      run({ campaign, files, options }, context),
    );
}

const EXAMPLES = `
Examples:
  fifteen import-text spring.fifteen back/*.xlf --dry-run
  fifteen import-text spring.fifteen back/*.xlf --yes

Exit codes: 0 all rows are good, 1 some are bad, 2 none is good, or neither --yes nor --dry-run was given.`;

type Call = { readonly campaign: string; readonly files: readonly string[]; readonly options: ImportOptions };

async function run({ campaign, files, options }: Call, context: CliContext): Promise<void> {
  const { terminal, finish } = context;
  const studio = await context.studio();
  const given = { files, locale: options.locale ?? null };
  const applies = options.yes === true && options.dryRun !== true;
  const plan = applies
    ? await importTexts(studio, campaign, { ...given, process: THIS_PROCESS })
    : await planTexts(studio, await loadCampaign(studio, campaign), given);
  if (options.json) printJson(plan, context, applies);
  else printText(plan, context, applies);
  const isUndecided = !applies && options.dryRun !== true && plan.changes.length > 0;
  if (isUndecided) terminal.err('Nothing was changed. Add --yes to apply the good rows.');
  finish(isUndecided ? 2 : exitCodeOf(plan));
}

function exitCodeOf({ changes, faults, unchanged, untranslated }: ImportPlan): ExitCode {
  if (!faults.some(({ severity }) => severity === 'error')) return 0;
  return changes.length + unchanged + untranslated === 0 ? 2 : 1;
}

function counts({ changes, faults, unchanged, untranslated }: ImportPlan) {
  const kind = (wanted: TextChange['kind']): number => changes.filter((each) => each.kind === wanted).length;
  const severity = (wanted: ExchangeFault['severity']): number =>
    faults.filter((each) => each.severity === wanted).length;
  return {
    added: kind('added'),
    changed: kind('changed'),
    confirmed: kind('confirmed'),
    stale: changes.filter(({ isStale }) => isStale).length,
    unchanged,
    untranslated,
    errors: severity('error'),
    warnings: severity('warning'),
  };
}

function printJson(plan: ImportPlan, { terminal }: CliContext, isApplied: boolean): void {
  for (const change of plan.changes) terminal.json({ event: 'change', ...change });
  for (const fault of plan.faults) terminal.json({ event: 'row', ...fault });
  terminal.json({ event: 'done', ...counts(plan), isApplied });
}

function printText(plan: ImportPlan, { terminal }: CliContext, isApplied: boolean): void {
  const { colour, errColour } = terminal;
  for (const { locale, key, kind, before, after, file, row, isStale } of plan.changes) {
    const stale = isStale ? ', the source has changed since' : '';
    terminal.out(`${locale} ${key}: ${kind}${stale} (${file}:${row})`);
    if (before !== null && kind !== 'confirmed') terminal.out(colour.red(`  - ${inOneLine(before)}`));
    terminal.out(colour.green(`  + ${inOneLine(after)}`));
  }
  for (const { file, row, key, severity, message } of plan.faults) {
    const word = severity === 'error' ? errColour.red('error  ') : errColour.yellow('warning');
    terminal.err(`${word} ${file}:${row}${key === null ? '' : ` ${key}`}: ${message}`);
  }
  const { added, changed, confirmed, stale, unchanged, untranslated, errors, warnings } = counts(plan);
  const good = `${added} added, ${changed} changed, ${confirmed} confirmed (${stale} stale)`;
  const rest = `${unchanged} unchanged, ${untranslated} untranslated, ${errors} bad rows, ${warnings} warnings`;
  terminal.err(`${isApplied ? '' : 'Would be: '}${good}; ${rest}`);
}

/** Line breaks and other controls as they are typed, so that a text cannot draw on the terminal. */
function inOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}
