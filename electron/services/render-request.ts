import type { StudioError, StudioErrorData } from '../../shared/base/studio-error.ts';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { EncoderChoice } from '../../shared/render/hardware-encoders.ts';
import type { Quality } from '../../shared/render/render-plan.ts';
import type { VariantChoice } from './choose-variants.ts';
import type { ExplainedPart } from './explain-variant.ts';
import type { ExportFormat } from './export-format.ts';

export type RenderRequest = VariantChoice & {
  readonly folder: string;
  /** Null for `rendersFolder` in the campaign folder. */
  readonly out: string | null;
  /** How many ffmpeg processes run at once; null for what suits the machine. */
  readonly jobs: number | null;
  /** What all processes together may use; null for half of the machine's memory. */
  readonly memoryMb: number | null;
  readonly quality: Quality;
  readonly format: ExportFormat;
  readonly encoder: EncoderChoice;
  readonly usesCache: boolean;
  /** Whether files that exist are replaced. */
  readonly replaces: boolean;
  /** Only so many of the chosen variants, product by product; null for all. */
  readonly first: number | null;
  /** Of the chosen variants, those for which all of these hold. */
  readonly only: readonly VariantFilter[];
};

/** `failed`: the last run in the folder could not finish it. `approved`: a review approved what would be rendered now. */
export type VariantFilter = 'failed' | 'approved';

/** `current`: the file is there and is what would be rendered now. `kept`: it is another one, and was left alone. */
export type VariantResult = VariantIds & {
  readonly status: 'rendered' | 'current' | 'kept' | 'failed';
  readonly file: string | null;
  readonly sha256: string | null;
  /** Length of the video. */
  readonly seconds: number | null;
  readonly renderSeconds: number;
  /** Id of the encoder that made it, such as `libx264-standard`; null where nothing was rendered now. */
  readonly encoder: string | null;
  readonly error: StudioErrorData | null;
};

export type RenderEvents = {
  readonly started: (batch: { readonly variants: number; readonly out: string }) => void;
  readonly finding: (finding: Finding) => void;
  readonly progress: (variant: VariantIds, fraction: number) => void;
  /** Why each part of a rendered variant was made or reused; told just before the variant is settled. */
  readonly explained: (variant: VariantIds, parts: readonly ExplainedPart[]) => void;
  readonly settled: (result: VariantResult) => void;
  /** Something that a person may want to know and that fails nothing. */
  readonly note: (text: string) => void;
};

export type RenderSummary = {
  readonly out: string;
  readonly results: readonly VariantResult[];
  readonly seconds: number;
  /** Nothing came out, and only the input is to blame. */
  readonly isInputFault: boolean;
};

export type RenderControl = { readonly on: RenderEvents; readonly signal: AbortSignal };

export function failedResult(
  { product, market, hook }: VariantIds,
  error: StudioError,
  renderSeconds: number,
): VariantResult {
  const nothing = { file: null, sha256: null, seconds: null, encoder: null };
  return { product, market, hook, status: 'failed', ...nothing, renderSeconds, error: error.toData() };
}
