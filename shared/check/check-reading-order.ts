import type { Rect } from '../captions/laid-out-caption.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { CheckedCaption, VariantFacts } from './variant-facts.ts';

type Placed = CheckedCaption & { readonly bounds: Rect };

/** `reading-order`: captions that come in together, the lower one first. Countdowns are not read. */
export function checkReadingOrder(facts: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const together = figureOf(rule, 'frames');
  const isRtl = facts.market.direction === 'rtl';
  return pairsAtOnce(facts).flatMap(([a, b]) => {
    if (a.kind === 'countdown' || b.kind === 'countdown' || a.span.from === b.span.from) return [];
    const [first, second] = a.span.from < b.span.from ? [a, b] : [b, a];
    if (second.span.from - first.span.from > together || !isReadBefore(second, first, isRtl)) return [];
    const message = `Caption "${first.id}" comes in before "${second.id}", which is read first where it stands.`;
    return [{ subject: first.id, frames: first.span, message }];
  });
}

function isReadBefore({ bounds: a }: Placed, { bounds: b }: Placed, isRtl: boolean): boolean {
  if (overlap(a, b, 'y') <= 0) return a.y < b.y;
  return isRtl ? a.x > b.x + b.width / 2 : a.x + a.width / 2 < b.x;
}

function pairsAtOnce({ captions }: VariantFacts): readonly (readonly [Placed, Placed])[] {
  const placed = captions.flatMap((each) => (each.bounds ? [{ ...each, bounds: each.bounds }] : []));
  return placed.flatMap((a, index) =>
    placed
      .slice(index + 1)
      .filter((b) => a.span.from < b.span.from + b.span.frames && b.span.from < a.span.from + a.span.frames)
      .map((b) => [a, b] as const),
  );
}

/** How far two rectangles lie over each other along one axis, px; negative for a gap. */
function overlap(a: Rect, b: Rect, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'width' : 'height';
  return Math.min(a[axis] + a[size], b[axis] + b[size]) - Math.max(a[axis], b[axis]);
}
