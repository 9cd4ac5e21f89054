/** Widths of units in a row, px; `gaps[i]` is the white space after unit i when no line breaks there. */
export type UnitRow = {
  readonly widths: readonly number[];
  readonly gaps: readonly number[];
  readonly forced: readonly boolean[];
  readonly penalties: readonly number[];
};

/** Units `from` up to but not including `to` make one line. */
export type LineRange = { readonly from: number; readonly to: number };

/** What one step of break penalty is worth, as a share of a line's squared free space. */
const PENALTY_WEIGHT = 0.03;
/** How much wider than the narrowest balance a line may be to end at a better place. */
const SLACK = 1.2;

/** Fills lines from the first unit on; null where one unit is wider than the line. */
export function greedyLines(row: UnitRow, maxWidth: number): readonly LineRange[] | null {
  const lines: LineRange[] = [];
  let from = 0;
  let width = 0;
  for (let index = 0; index < row.widths.length; index += 1) {
    const own = row.widths[index] ?? 0;
    if (own > maxWidth) return null;
    const isFirst = index === from;
    const extended = isFirst ? own : width + (row.gaps[index - 1] ?? 0) + own;
    if (!isFirst && (extended > maxWidth || row.forced[index - 1])) {
      lines.push({ from, to: index });
      from = index;
      width = own;
    } else width = extended;
  }
  if (row.widths.length > 0) lines.push({ from, to: row.widths.length });
  return lines;
}

/**
 * The fewest lines that fit, as equal in width as can be, breaking at the better places.
 * Null where a unit is wider than the line.
 */
export function balancedLines(row: UnitRow, maxWidth: number): readonly LineRange[] | null {
  const greedy = greedyLines(row, maxWidth);
  if (!greedy || greedy.length <= 1) return greedy;
  const narrowest = narrowestWidth(row, maxWidth, greedy.length);
  return cheapestBreaks(row, Math.min(maxWidth, narrowest * SLACK), greedy.length) ?? greedy;
}

function narrowestWidth(row: UnitRow, maxWidth: number, lines: number): number {
  let low = row.widths.reduce((widest, width) => Math.max(widest, width), 0);
  let high = maxWidth;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = greedyLines(row, middle);
    if (tried && tried.length <= lines) high = middle;
    else low = middle;
  }
  return high;
}

type Best = { readonly cost: number; readonly from: number };

/** Dynamic programme over (line, end of line); every line costs its squared free space plus its break's penalty. */
function cheapestBreaks(row: UnitRow, cap: number, lines: number): readonly LineRange[] | null {
  const count = row.widths.length;
  const table: (Best | null)[][] = [[{ cost: 0, from: 0 }]];
  for (let line = 1; line <= lines; line += 1) {
    const previous = table[line - 1] ?? [];
    table.push(Array.from({ length: count + 1 }, (_, to) => bestLineEndingAt({ row, cap, to, previous })));
  }
  const ranges: LineRange[] = [];
  let to = count;
  for (let line = lines; line >= 1; line -= 1) {
    const best = table[line]?.[to];
    if (!best) return null;
    ranges.unshift({ from: best.from, to });
    to = best.from;
  }
  return ranges;
}

type LineEnd = {
  readonly row: UnitRow;
  readonly cap: number;
  readonly to: number;
  readonly previous: readonly (Best | null)[];
};

function bestLineEndingAt({ row, cap, to, previous }: LineEnd): Best | null {
  let best: Best | null = null;
  let width = 0;
  const penalty = to < row.widths.length ? (row.penalties[to - 1] ?? 0) * PENALTY_WEIGHT : 0;
  for (let from = to - 1; from >= 0; from -= 1) {
    if (from < to - 1 && row.forced[from]) break;
    width += (row.widths[from] ?? 0) + (from < to - 1 ? (row.gaps[from] ?? 0) : 0);
    if (width > cap) break;
    const before = previous[from];
    if (!before) continue;
    const cost = before.cost + ((cap - width) / cap) ** 2 + penalty;
    if (!best || cost < best.cost) best = { cost, from };
  }
  return best;
}
