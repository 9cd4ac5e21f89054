import { setImmediate as turn } from 'node:timers/promises';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { BuiltVariant } from './build-variant.ts';
import type { ChosenVariant } from './choose-variants.ts';
import type { PlannedVariant } from './plan-variants.ts';
import { failedResult, type VariantResult } from './render-request.ts';

/** What a batch is about to do: which variants are to be rendered, and what became of the others already. */
export type Survey = { readonly waiting: readonly ChosenVariant[]; readonly settled: readonly VariantResult[] };

type SurveyOptions = {
  readonly build: (variant: ChosenVariant) => BuiltVariant;
  readonly plan: (variant: BuiltVariant) => PlannedVariant;
  readonly finding: (finding: Finding) => void;
  /** What became of a variant whose file exists; null for one that is to be rendered. */
  readonly existing: (planned: PlannedVariant) => Promise<VariantResult | null>;
  /** Counts what a variant to be rendered needs. */
  readonly expect: (planned: PlannedVariant) => Promise<void>;
};

/** Between so many variants others have a turn: signals, progress, other requests of the same process. */
const AT_ONCE = 25;

/**
 * Builds, checks and plans every variant once, before the first is rendered, and keeps none of them: a plan takes some
 * 30 kB and is computed again in milliseconds when its turn comes.
 */
export async function surveyVariants(chosen: readonly ChosenVariant[], options: SurveyOptions): Promise<Survey> {
  const waiting: ChosenVariant[] = [];
  const settled: VariantResult[] = [];
  for (const [index, each] of chosen.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await turn();
    const result = await surveyOne(options.build(each), options);
    if (result) settled.push(result);
    else waiting.push(each);
  }
  return { waiting, settled };
}

async function surveyOne(variant: BuiltVariant, options: SurveyOptions): Promise<VariantResult | null> {
  for (const finding of variant.findings) options.finding(finding);
  const error = checkError(variant);
  if (error) return failedResult(variant, error, 0);
  const planned = options.plan(variant);
  const result = await options.existing(planned);
  if (!result) await options.expect(planned);
  return result;
}

/** Why a variant is not rendered: its first error, and how many more there are. */
function checkError({ findings, timeline }: BuiltVariant): StudioError | null {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (!first) {
    if (timeline) return null;
    throw new Error('a variant without findings has a timeline');
  }
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const code = first.rule === 'slot-empty' ? 'slot-empty' : 'bad-input';
  return new StudioError(code, `${first.message} ${first.fix}${more}`, {
    params: { rule: first.rule, subject: first.subject },
  });
}
