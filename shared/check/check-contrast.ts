import { colourLuminance, contrastRatio } from '../base/relative-luminance.ts';
import type { LaidOutCaption, PlacedLine } from '../captions/laid-out-caption.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { VariantFacts } from './variant-facts.ts';

/** Thinner outlines than this share of the type's size do not set a letter off from the picture. */
const OUTLINE_SHARE = 0.04;

/** `contrast`: texts that differ too little from their own box or outline. */
export function checkContrast({ captions }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  return captions.flatMap(({ id, states, span }) => {
    const [state] = states;
    if (!state) return [];
    const worst = state.lines
      .flatMap((line) => {
        const behind = backing(state, line);
        return behind === null ? [] : [{ line, behind, ratio: contrastOf(line.colour, behind) }];
      })
      .find(({ line, ratio }) => ratio < neededRatio(line, rule));
    if (!worst) return [];
    const { line, behind, ratio } = worst;
    const message = `Caption "${id}": ${line.colour} on ${behind} has a contrast of ${shownRatio(ratio)}:1; ${neededRatio(line, rule)}:1 is the least at this size.`;
    return [{ subject: id, frames: span, message }];
  });
}

/** The colour right beside the letters, where it is the caption's own; null where that is the picture. */
export function backing({ shapes }: LaidOutCaption, { stroke, sizePx, baseline }: PlacedLine): string | null {
  const shape = shapes.find(({ y, height, fill }) => isOpaque(fill) && y <= baseline && baseline <= y + height);
  if (shape) return shape.fill;
  return stroke && isOpaque(stroke.colour) && stroke.widthPx >= sizePx * OUTLINE_SHARE ? stroke.colour : null;
}

function isOpaque(colour: string): boolean {
  return colour.length === 7 || colour.slice(7).toLowerCase() === 'ff';
}

function contrastOf(a: string, b: string): number {
  return contrastRatio(colourLuminance(a), colourLuminance(b));
}

/** The least contrast that a line's size asks for. */
export function neededRatio({ sizePx }: PlacedLine, rule: RuleInForce): number {
  return figureOf(rule, sizePx >= figureOf(rule, 'largePx') ? 'largeRatio' : 'ratio');
}

/** A ratio for people, rounded down: 4.49 is not 4.5. */
export function shownRatio(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
