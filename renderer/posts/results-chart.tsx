import { useLanguage, useText } from '../i18n/use-text.ts';
import { chartScale, type ResultLine } from './result-lines.ts';

const BOX = { width: 560, height: 220 };
const MARGIN = { start: 56, top: 12, end: 12, bottom: 28 };
const GRID = [0, 0.25, 0.5, 0.75, 1];

type ResultsChartProps = { readonly lines: readonly ResultLine[]; readonly nameOf: (value: string) => string };

/** Views over time. Lines differ by dashes and marks too, and the table beside it says the same in words. */
export function ResultsChart({ lines, nameOf }: ResultsChartProps) {
  const t = useText();
  const language = useLanguage();
  const scale = chartScale(lines, BOX);
  const number = new Intl.NumberFormat(language, { notation: 'compact' });
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: 'numeric' });
  const size = `0 0 ${BOX.width + MARGIN.start + MARGIN.end} ${BOX.height + MARGIN.top + MARGIN.bottom}`;
  return (
    <figure className="results-chart">
      {/* Time runs to the right on every screen, as it does in players. */}
      <svg viewBox={size} role="img" aria-label={t('posts.chart-label')} direction="ltr">
        <g transform={`translate(${MARGIN.start} ${MARGIN.top})`}>
          {GRID.map((share) => (
            <g key={share}>
              <line
                className="chart-grid"
                x2={BOX.width}
                y1={scale.y(share * scale.most)}
                y2={scale.y(share * scale.most)}
              />
              <text className="chart-text" x={-8} y={scale.y(share * scale.most) + 4} textAnchor="end">
                {number.format(share * scale.most)}
              </text>
            </g>
          ))}
          <text className="chart-text" y={BOX.height + 20}>
            {date.format(scale.from)}
          </text>
          <text className="chart-text" x={BOX.width} y={BOX.height + 20} textAnchor="end">
            {date.format(scale.to)}
          </text>
          {lines.map(({ value, points }, index) => (
            <g key={value} className={`chart-line chart-line-${index}`}>
              <polyline points={points.map(({ at, views }) => `${scale.x(at)},${scale.y(views)}`).join(' ')} />
              {points.map(({ at, views }) => (
                <circle key={at} cx={scale.x(at)} cy={scale.y(views)} r={3} />
              ))}
            </g>
          ))}
        </g>
      </svg>
      <figcaption className="chart-legend">
        {lines.map(({ value }, index) => (
          <span key={value} className="chart-name">
            <svg viewBox="0 0 24 8" aria-hidden="true" className={`chart-line chart-line-${index}`}>
              <polyline points="0,4 24,4" />
              <circle cx="12" cy="4" r="3" />
            </svg>
            <bdi>{nameOf(value)}</bdi>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
