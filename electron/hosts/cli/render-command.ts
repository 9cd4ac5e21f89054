import { type Command, Option } from 'commander';
import type { Ratio } from '../../../shared/base/ratio.ts';
import type { PlacementId } from '../../../shared/campaign/placements.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { ENCODER_CHOICES, type EncoderChoice } from '../../../shared/render/hardware-encoders.ts';
import type { Quality } from '../../../shared/render/render-plan.ts';
import { forecastRender } from '../../services/forecast-render.ts';
import { renderCampaign } from '../../services/render-campaign.ts';
import type { RenderRequest } from '../../services/render-request.ts';
import type { CliContext } from './cli-context.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import { printForecast } from './print-forecast.ts';
import {
  type Choice,
  hookOption,
  placementOption,
  ratioOption,
  readChoice,
  readCount,
  readJobs,
  readMemory,
} from './read-options.ts';
import { renderExitCode, startRenderReport } from './render-report.ts';

type RenderOptions = {
  readonly market?: Choice;
  readonly product?: Choice;
  readonly hook?: Choice;
  readonly out?: string;
  readonly jobs?: number;
  readonly memory?: number;
  readonly json?: true;
  readonly explain?: true;
  readonly cache: boolean;
  readonly draft?: true;
  readonly quality: Quality;
  readonly ratio?: Ratio;
  readonly placement?: readonly PlacementId[];
  readonly encoder: EncoderChoice;
  readonly force?: true;
  readonly first?: number;
  readonly failed?: true;
  readonly approved?: true;
  readonly dryRun?: true;
};

export function addRenderCommand(program: Command, context: CliContext): void {
  program
    .command('render')
    .summary('render the variants of a campaign')
    .description(
      'Render a campaign: one video for each product, market and opening, with subtitles, cover, contact sheet and summary.',
    )
    .argument('<campaign>', 'campaign folder')
    .option('--market <ids>', 'markets, separated by commas, or all; * stands for any signs', readChoice)
    .option('--product <ids>', 'products, separated by commas, or all; * stands for any signs', readChoice)
    .addOption(hookOption())
    .option(
      '--out <folder>',
      'where the files go (default: renders in the campaign folder, or beside it, such as renders-1x1, with --ratio and --placement)',
    )
    .addOption(jobsOption())
    .addOption(memoryOption())
    .option('--json', 'print events as JSON lines')
    .option('--explain', 'say of each segment why it is rendered or reused, and what it cost')
    .option('--no-cache', 'render everything again, keep nothing for later')
    .addOption(qualityOption())
    .addOption(encoderOption())
    .addOption(ratioOption())
    .addOption(placementOption())
    .option('--draft', 'short for --quality draft')
    .option('--force', 'replace files that exist')
    .option('--first <n>', 'only the first variants that are chosen, to try a batch', readCount)
    .option('--failed', 'only variants that the last run could not finish')
    .option('--approved', 'only variants that a review approved and that are as they were then')
    .option('--dry-run', 'check and plan, say what it would take in time and space, render nothing')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: RenderOptions) => run(campaign, options, context));
}

const EXAMPLES = `
A video that exists is kept unless --force is given; it counts as done when it is what would be rendered now,
else as failed. A run that was stopped or killed goes on where it was when it is started again; only what is missing
or failed is rendered.

Examples:
  fifteen render spring.fifteen
  fifteen render spring.fifteen --market de-DE,fr-FR --out videos
  fifteen render spring.fifteen --market all --product kettle --draft --json
  fifteen render spring.fifteen --first 5 --draft
  fifteen render spring.fifteen --force --explain
  fifteen render spring.fifteen --product 'kettle-*' --market 'de-*,fr-FR' --dry-run
  fifteen render spring.fifteen --failed
  fifteen render spring.fifteen --ratio 1:1 --placement in-feed-auction
  fifteen render spring.fifteen --hook own,question

Exit codes: 0 all rendered, 1 some failed, 2 bad usage or input, 3 missing tool, 130 cancelled.`;

/** Shared with `demo`. */
export function jobsOption(): Option {
  return new Option('--jobs <n>', 'how many ffmpeg processes run at once').argParser(readJobs);
}

/** Shared with `demo`. */
export function memoryOption(): Option {
  const text = "memory that all processes together may use, in MB (default: half of the machine's)";
  return new Option('--memory <MB>', text).argParser(readMemory);
}

/** Shared with `demo`. */
export function qualityOption(): Option {
  const text = 'draft (half the width and height, quick), standard or high (slower, larger files)';
  return new Option('--quality <quality>', text).choices(['draft', 'standard', 'high']).default('standard');
}

/** Shared with `demo`. */
export function encoderOption(): Option {
  const text = 'software (the same bytes on every machine), auto (the graphics card where that works) or one by name';
  return new Option('--encoder <encoder>', text).choices(ENCODER_CHOICES).default('software');
}

async function run(campaign: string, options: RenderOptions, context: CliContext): Promise<void> {
  const request = {
    folder: campaign,
    markets: options.market ?? ('all' as const),
    products: options.product ?? ('all' as const),
    hooks: options.hook ?? ('all' as const),
    out: options.out ?? null,
    jobs: options.jobs ?? null,
    memoryMb: options.memory ?? null,
    quality: options.draft ? ('draft' as const) : options.quality,
    format: { ratio: options.ratio ?? null, placements: options.placement ?? null },
    encoder: options.encoder,
    usesCache: options.cache,
    replaces: options.force === true,
    first: options.first ?? null,
    only: [...(options.failed ? (['failed'] as const) : []), ...(options.approved ? (['approved'] as const) : [])],
  };
  if (options.dryRun) return forecast(request, options, context);
  const report = startRenderReport({
    terminal: context.terminal,
    isJson: options.json === true,
    explains: options.explain === true,
  });
  try {
    const summary = await renderCampaign(await context.studio(), request, { on: report.on, signal: context.signal });
    report.done(summary);
    context.finish(renderExitCode(summary));
  } catch (error) {
    report.broken(error);
    throw error;
  }
}

async function forecast(request: RenderRequest, { json }: RenderOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const findings: Finding[] = [];
  const nothing = (): void => undefined;
  const on = {
    ...{ started: nothing, progress: nothing, settled: nothing, explained: nothing },
    finding: (finding: Finding) => (json ? terminal.json(findingEvent(finding)) : findings.push(finding)),
    note: (message: string) => (json ? terminal.json({ event: 'note', message }) : terminal.err(message)),
  };
  const made = await forecastRender(await studio(), request, { on, signal });
  if (json) terminal.json({ event: 'forecast', ...made });
  else {
    printFindings(findings, terminal.err, terminal);
    printForecast(made, terminal);
  }
  finish(made.failed.length === 0 ? 0 : 1);
}
