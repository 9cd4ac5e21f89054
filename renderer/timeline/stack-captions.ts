type Span = { readonly from: number; readonly frames: number };

/** Spreads captions over as few rows as keep them from covering each other; each keeps its place in time. */
export function stackCaptions<Caption extends Span>(captions: readonly Caption[]): readonly (readonly Caption[])[] {
  const rows: Caption[][] = [];
  for (const caption of captions.toSorted((one, other) => one.from - other.from)) {
    const row = rows.find((each) => endOf(each.at(-1)) <= caption.from);
    if (row) row.push(caption);
    else rows.push([caption]);
  }
  return rows;
}

function endOf(span: Span | undefined): number {
  return span ? span.from + span.frames : 0;
}
