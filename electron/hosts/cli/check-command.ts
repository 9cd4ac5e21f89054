import type { Command } from 'commander';
import { checkCampaign } from '../../services/check-campaign.ts';
import type { CliContext } from './cli-context.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import { type Choice, readChoice } from './read-options.ts';

type CheckOptions = { readonly market?: Choice; readonly product?: Choice; readonly json?: true };

export function addCheckCommand(program: Command, context: CliContext): void {
  program
    .command('check')
    .summary('check a campaign without rendering')
    .description(
      'Check every variant: texts, glyphs, layout, media and prices. Exit code 2 when something must be mended.',
    )
    .argument('<campaign>', 'campaign folder')
    .option('--market <ids>', 'markets, separated by commas, or all', readChoice)
    .option('--product <ids>', 'products, separated by commas, or all', readChoice)
    .option('--json', 'print findings as JSON lines')
    .addHelpText('after', '\nExample:\n  fifteen check spring.fifteen --market ja-JP,ar-SA')
    .action((campaign: string, options: CheckOptions) => run(campaign, options, context));
}

async function run(
  campaign: string,
  options: CheckOptions,
  { studio, signal, terminal, finish }: CliContext,
): Promise<void> {
  const request = { folder: campaign, markets: options.market ?? 'all', products: options.product ?? 'all' } as const;
  const { findings, variants } = await checkCampaign(await studio(), request, signal);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const totals = { variants, errors: count('error'), warnings: count('warning'), notices: count('notice') };
  if (options.json) {
    for (const finding of findings) terminal.json(findingEvent(finding));
    terminal.json({ event: 'done', ...totals });
  } else {
    printFindings(findings, terminal.out, terminal);
    terminal.err(
      `${variants} variants: ${totals.errors} errors, ${totals.warnings} warnings, ${totals.notices} notices`,
    );
  }
  finish(totals.errors > 0 ? 2 : 0);
}
