import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { RenderEvents, RenderSummary, VariantResult } from '../../services/render-request.ts';
import type { ExitCode } from './exit-code.ts';
import { type LiveProgress, startLiveProgress } from './live-progress.ts';
import { printExplanation } from './print-explanation.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import type { Terminal } from './terminal.ts';

/** Tells what a render does, to people or to programs. */
type RenderReport = {
  readonly on: RenderEvents;
  readonly done: (summary: RenderSummary) => void;
  readonly broken: (error: unknown) => void;
};

type Options = { readonly terminal: Terminal; readonly isJson: boolean; readonly explains: boolean };

export function startRenderReport(options: Options): RenderReport {
  return options.isJson ? jsonReport(options) : textReport(options);
}

/** Nothing rendered and the input to blame is 2, as is a campaign that cannot be read; see exit-code.ts for the others. */
export function renderExitCode({ results, isInputFault }: RenderSummary): ExitCode {
  if (!results.some(isFailure)) return 0;
  return isInputFault ? 2 : 1;
}

function isFailure({ status }: VariantResult): boolean {
  return status === 'failed' || status === 'kept';
}

/** A program that reads our lines needs no more steps than a person sees. */
const PROGRESS_STEP = 0.05;

function jsonReport({ terminal, explains }: Options): RenderReport {
  const told = new Map<string, number>();
  const on: RenderEvents = {
    started: ({ variants, out }) => terminal.json({ event: 'start', variants, out }),
    finding: (finding) => terminal.json(findingEvent(finding)),
    progress: (variant, fraction) => {
      const name = variantName(variant);
      if (fraction < 1 && fraction - (told.get(name) ?? 0) < PROGRESS_STEP) return;
      if (told.get(name) === 1) return;
      told.set(name, fraction);
      terminal.json({ event: 'progress', ...variant, fraction: Math.round(fraction * 1000) / 1000 });
    },
    explained: (variant, parts) => {
      if (explains) terminal.json({ event: 'explain', ...variant, parts });
    },
    settled: (result) => terminal.json({ event: 'variant', ...result }),
    note: (text) => terminal.json({ event: 'note', message: text }),
  };
  return {
    on,
    done: (summary) => terminal.json(doneEvent(summary.results)),
    broken: (error) => {
      const data = error instanceof StudioError ? error.toData() : { code: 'bug', message: String(error) };
      terminal.json({ event: 'error', ...data });
      terminal.json(doneEvent([]));
    },
  };
}

function doneEvent(results: readonly VariantResult[]): object {
  const outputs = results.flatMap(({ status, product, market, hook, file, sha256, seconds }) =>
    status === 'rendered' || status === 'current' ? [{ product, market, hook, file, sha256, seconds }] : [],
  );
  const count = (status: VariantResult['status']): number =>
    results.filter((result) => result.status === status).length;
  const failed = results.filter(isFailure).length;
  return { event: 'done', rendered: count('rendered'), failed, current: count('current'), outputs };
}

function textReport({ terminal, explains }: Options): RenderReport {
  let live: LiveProgress | null = null;
  const findings: Finding[] = [];
  const print = (write: () => void): void => (live ? live.print(write) : write());
  const on: RenderEvents = {
    started: ({ variants }) => {
      printFindings(findings, terminal.err, terminal);
      live = startLiveProgress({ terminal, total: variants, now: () => performance.now() });
    },
    finding: (finding) => findings.push(finding),
    progress: (variant, fraction) => live?.update(variantName(variant), fraction),
    explained: (variant, parts) => {
      if (explains) print(() => printExplanation(variant, parts, terminal));
    },
    settled: (result) => {
      live?.settle(variantName(result));
      print(() => printResult(result, terminal));
    },
    note: (text) => print(() => terminal.err(text)),
  };
  return {
    on,
    done: (summary) => {
      live?.end();
      printTotal(summary, terminal);
    },
    broken: () => live?.end(),
  };
}

/** Videos that are there are the result; what stands in their way is a message. */
function printResult(result: VariantResult, terminal: Terminal): void {
  const { status, file, error, renderSeconds, encoder } = result;
  const { colour, errColour } = terminal;
  const name = variantName(result);
  if (status === 'rendered') {
    terminal.out(
      `${colour.green('done')}    ${name}  ${renderSeconds.toFixed(1)} s  ${encoder === null || isSoftware(encoder) ? '' : `${encoder}  `}${shown(file)}`,
    );
  } else if (status === 'current') {
    terminal.out(`${colour.green('current')} ${name}  ${shown(file)} is what would be rendered now`);
  } else {
    const word = status === 'kept' ? errColour.yellow('kept   ') : errColour.red('failed ');
    terminal.err(`${word} ${name}  ${error?.message}`);
  }
}

function isSoftware(encoder: string): boolean {
  return encoder.startsWith('libx264');
}

function printTotal({ results, out, seconds }: RenderSummary, terminal: Terminal): void {
  const failed = results.filter(isFailure).length;
  const good = results.length - failed;
  const words = [`${good} of ${results.length} videos in ${shown(out)}`, `${seconds.toFixed(1)} s`];
  if (failed > 0) words.push(`${failed} failed`);
  terminal.err(words.join(', '));
}

/** Paths below the current folder are shown without it. */
function shown(file: string | null): string {
  const relative = path.relative(process.cwd(), file ?? '');
  return relative === '' ? '.' : relative.startsWith('..') ? (file ?? '') : relative;
}
