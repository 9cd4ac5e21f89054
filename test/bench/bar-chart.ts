/** One line of a chart: its bar is as long as `value`; `text` stands behind it; `isOver` colours what missed its target. */
export type Bar = { readonly label: string; readonly value: number; readonly text: string; readonly isOver: boolean };

export type BarChart = {
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Bar[];
  /** Where a line is drawn across all bars, in the unit of their values; null for none. */
  readonly mark: { readonly value: number; readonly text: string } | null;
};

const ROW = 28;
const TOP = 64;
const LABELS = 330;
const BARS = 330;
const WIDTH = LABELS + BARS + 120;

/** Horizontal bars as a small SVG that reads on light and dark pages. */
export function barChart({ title, note, bars, mark }: BarChart): string {
  const most = Math.max(mark?.value ?? 0, ...bars.map(({ value }) => value));
  const length = (value: number): number => Math.round((most > 0 ? value / most : 0) * BARS * 10) / 10;
  const height = TOP + bars.length * ROW + 40;
  const rows = bars.map((bar, index) => {
    const y = TOP + index * ROW;
    const fill = bar.isOver ? '#c2410c' : '#0f766e';
    return [
      `<text x="${LABELS - 10}" y="${y + 14}" text-anchor="end">${escaped(bar.label)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${length(bar.value)}" height="18" rx="3" fill="${fill}"/>`,
      `<text x="${LABELS + length(bar.value) + 8}" y="${y + 14}">${escaped(bar.text)}</text>`,
    ].join('');
  });
  const line = mark && [
    `<path d="M${LABELS + length(mark.value)} ${TOP - 10}V${TOP + bars.length * ROW}" stroke="#475569" stroke-dasharray="4 3"/>`,
    `<text x="${LABELS + length(mark.value)}" y="${TOP - 16}" text-anchor="middle" fill="#475569">${escaped(mark.text)}</text>`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13" fill="#0f172a">`,
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${height}" rx="8" fill="#f8fafc"/>`,
    `<text x="20" y="28" font-size="16" font-weight="700">${escaped(title)}</text>`,
    ...rows,
    ...(line ?? []),
    `<text x="20" y="${height - 14}" font-size="11" fill="#475569">${escaped(note)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
