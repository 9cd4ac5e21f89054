import { type Command, Option } from 'commander';
import type { Ratio } from '../../../shared/base/ratio.ts';
import type { PlacementId } from '../../../shared/campaign/placements.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { htmlReport } from '../../../shared/check/html-report.ts';
import { type ReportFacts, sarifReport } from '../../../shared/check/sarif-report.ts';
import { checkCampaign } from '../../services/check-campaign.ts';
import { checkFinishedVideos } from '../../services/check-finished.ts';
import { fixCampaign } from '../../services/fix-campaign.ts';
import { studioVersion } from '../../services/studio.ts';
import type { CliContext } from './cli-context.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import { type Choice, hookOption, placementOption, ratioOption, readChoice } from './read-options.ts';

type CheckOptions = {
  readonly market?: Choice;
  readonly product?: Choice;
  readonly hook?: Choice;
  readonly ratio?: Ratio;
  readonly placement?: readonly PlacementId[];
  readonly json?: true;
  readonly sarif?: true;
  readonly html?: true;
  readonly fix?: true;
  readonly quick?: true;
  readonly finished?: true;
  readonly out?: string;
};

export function addCheckCommand(program: Command, context: CliContext): void {
  program
    .command('check')
    .summary('check a campaign without rendering')
    .description(
      'Check every variant: texts, readability, prices, claims, labels, rights and media. docs/checks.md lists the rules. Exit code 2 when something must be mended.',
    )
    .argument('<campaign>', 'campaign folder')
    .option('--market <ids>', 'markets, separated by commas, or all', readChoice)
    .option('--product <ids>', 'products, separated by commas, or all', readChoice)
    .addOption(hookOption())
    .addOption(ratioOption())
    .addOption(placementOption())
    .option('--fix', 'mend what can be mended safely in campaign.json, then check')
    .option('--quick', 'leave out what needs rendered frames: contrast of bare texts with the picture')
    .option('--finished', 'look at the finished videos instead: flashing, black, standing still, silent')
    .option('--out <folder>', 'where the finished videos lie; renders/ in the campaign unless given')
    .option('--json', 'print findings as JSON lines')
    .addOption(new Option('--sarif', 'print a SARIF 2.1.0 log').conflicts('json'))
    .addOption(new Option('--html', 'print a page of HTML').conflicts(['json', 'sarif']))
    .addHelpText('after', '\nExample:\n  fifteen check spring.fifteen --market ja-JP,ar-SA --html > checks.html')
    .action((campaign: string, options: CheckOptions) => run(campaign, options, context));
}

async function run(folder: string, options: CheckOptions, context: CliContext): Promise<void> {
  const { signal, terminal, finish } = context;
  const studio = await context.studio();
  const { market: markets = 'all', product: products = 'all', hook: hooks = 'all' } = options;
  const choice = { markets, products, hooks };
  const request = {
    ...choice,
    folder,
    isQuick: options.quick ?? false,
    format: { ratio: options.ratio ?? null, placements: options.placement ?? null },
  };
  if (options.fix) {
    const { fixed } = await fixCampaign(studio, request, signal);
    for (const { rule, subject, market } of fixed) terminal.err(`fixed ${rule} ${subject} ${market ?? ''}`);
  }
  const { findings, variants, campaign } = options.finished
    ? await checkFinishedVideos(studio, { ...request, out: options.out ?? null }, signal)
    : await checkCampaign(studio, request, signal);
  const facts = { campaign, variants, findings, rules: studio.rules, version: await studioVersion() };
  print(facts, options, context);
  const { errors, warnings, notices, off } = countFindings(findings);
  if (!options.json) {
    const unheard = off > 0 ? `, ${off} switched off` : '';
    terminal.err(`${variants} variants: ${errors} errors, ${warnings} warnings, ${notices} notices${unheard}`);
  }
  finish(errors > 0 ? 2 : 0);
}

function print(facts: ReportFacts, options: CheckOptions, { terminal }: CliContext): void {
  const { findings, variants } = facts;
  if (options.json) {
    for (const finding of findings) terminal.json(findingEvent(finding));
    terminal.json({ event: 'done', variants, ...countFindings(findings) });
  } else if (options.sarif) terminal.out(JSON.stringify(sarifReport(facts), null, 2));
  else if (options.html) terminal.out(htmlReport(facts).trimEnd());
  else printFindings(findings, terminal.out, terminal);
}

function countFindings(findings: readonly Finding[]) {
  const on = findings.filter(({ offReason }) => offReason === null);
  const count = (severity: string): number => on.filter((finding) => finding.severity === severity).length;
  const off = findings.length - on.length;
  return { errors: count('error'), warnings: count('warning'), notices: count('notice'), off };
}
