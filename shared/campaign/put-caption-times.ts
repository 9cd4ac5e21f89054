import type { Campaign } from './campaign-schema.ts';
import type { CaptionChoice } from './choices-schema.ts';

/** When a caption of a market is shown, and when its words are said. */
export type CaptionTimes = { readonly caption: string; readonly timing: NonNullable<CaptionChoice['timing']> };

/** A campaign whose captions in one market come and go at other times; what else was chosen of them stays. */
export function putCaptionTimes(campaign: Campaign, market: string, times: readonly CaptionTimes[]): Campaign {
  const { overrides = [] } = campaign;
  const index = overrides.findLastIndex(
    (each) => each.market === market && each.product === undefined && each.hook === undefined,
  );
  const override = overrides[index] ?? { market };
  const chosen = times.map(({ caption, timing }) => [caption, { ...override.captions?.[caption], timing }] as const);
  const changed = { ...override, captions: { ...override.captions, ...Object.fromEntries(chosen) } };
  if (index >= 0) return { ...campaign, overrides: overrides.toSpliced(index, 1, changed) };
  // Later entries win: one for a whole market stands before those for one variant.
  const at = overrides.findIndex((each) => each.product !== undefined || each.hook !== undefined);
  return { ...campaign, overrides: overrides.toSpliced(at < 0 ? overrides.length : at, 0, changed) };
}
