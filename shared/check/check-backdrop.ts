import { colourLuminance, contrastRatio } from '../base/relative-luminance.ts';
import type { PlacedLine } from '../captions/laid-out-caption.ts';
import { backing, neededRatio, shownRatio } from './check-contrast.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { CheckedCaption } from './variant-facts.ts';

/** A line of text that only the picture is behind. */
export type BareLine = { readonly caption: string; readonly line: PlacedLine };

/** The lines of a variant's captions without box or outline; of a countdown, those of its first second. */
export function bareLines(captions: readonly Pick<CheckedCaption, 'id' | 'states'>[]): readonly BareLine[] {
  return captions.flatMap(({ id, states: [state] }) =>
    state ? state.lines.filter((line) => backing(state, line) === null).map((line) => ({ caption: id, line })) : [],
  );
}

/** Relative luminances of the pixels behind a line, in any order. */
export type Backdrop = { readonly bare: BareLine; readonly luminances: readonly number[] };

/** `contrast-picture`: bare texts over pictures that are too near to them in lightness. */
export function checkBackdrops(backdrops: readonly Backdrop[], rule: RuleInForce): readonly Fault[] {
  const faults = backdrops.flatMap((backdrop) => faultBehind(backdrop, rule));
  // One finding for a caption, whatever the number of its lines.
  return faults.filter(({ subject }, index) => faults.findIndex((each) => each.subject === subject) === index);
}

function faultBehind({ bare: { caption, line }, luminances }: Backdrop, rule: RuleInForce): readonly Fault[] {
  const own = colourLuminance(line.colour);
  const ratios = luminances.map((each) => contrastRatio(own, each)).sort((a, b) => a - b);
  // The given share of the pixels is at least so far from the text.
  const ratio = ratios[Math.floor(ratios.length * (1 - figureOf(rule, 'share')))] ?? 21;
  if (ratio >= neededRatio(line, rule)) return [];
  const message = `Caption "${caption}": ${line.colour} over the picture has a contrast of ${shownRatio(ratio)}:1; ${neededRatio(line, rule)}:1 is the least at this size.`;
  return [{ subject: caption, message }];
}
