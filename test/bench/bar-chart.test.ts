import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type BarChart, barChart } from './bar-chart.ts';

const CHART: BarChart = {
  title: 'Speed & size <now>',
  note: 'two cores',
  bars: [
    { label: 'one', value: 0.5, text: '0.50', isOver: false },
    { label: 'two "late"', value: 2, text: '2.00', isOver: true },
  ],
  mark: { value: 1, text: 'target' },
};

type Rect = { readonly width: number; readonly fill: string };

function rects(chart: BarChart): readonly Rect[] {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: true });
  return parser.parse(barChart(chart)).svg.rect;
}

describe('barChart', () => {
  it('is sound XML whatever the words are', () => {
    expect(XMLValidator.validate(barChart(CHART))).toBe(true);
    expect(barChart(CHART)).not.toContain('<now>');
  });

  it('draws bars as long as their values and shows those that missed', () => {
    const [, short, long] = rects(CHART);
    expect(Number(long?.width) / Number(short?.width)).toBeCloseTo(4, 1);
    expect(short?.fill).not.toBe(long?.fill);
  });

  it('stands with nothing in it', () => {
    expect(XMLValidator.validate(barChart({ ...CHART, bars: [], mark: null }))).toBe(true);
    expect(rects({ ...CHART, bars: [{ label: 'none', value: 0, text: '0', isOver: false }], mark: null })).toHaveLength(
      2,
    );
  });
});
