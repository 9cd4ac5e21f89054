import { describe, expect, it } from 'vitest';
import { layOutCaption } from '../../../shared/captions/lay-out-caption.ts';
import type { LayoutPlace } from '../../../shared/captions/layout-request.ts';
import { caption, evenMeasurer, market, style } from './layout-fixtures.ts';

function laidOut(text: string, changes: Partial<LayoutPlace> = {}) {
  return layOutCaption(caption(text, changes), evenMeasurer);
}

function linesOf(text: string, changes: Partial<LayoutPlace> = {}): readonly string[] {
  return laidOut(text, changes).caption?.lines.map((line) => line.text) ?? [];
}

describe('layOutCaption', () => {
  it('keeps a short text on one line at full size', () => {
    const { caption: done, problems } = laidOut('Boils fast');
    expect(problems).toEqual([]);
    expect(done?.lines.map(({ text, sizePx, x, width }) => ({ text, sizePx, x, width }))).toEqual([
      { text: 'Boils fast', sizePx: 100, x: 290, width: 500 },
    ]);
  });

  it('balances two lines instead of leaving one word alone', () => {
    expect(linesOf('One two three four five')).toEqual(['One two three', 'four five']);
  });

  it('shrinks until the lines fit', () => {
    const { caption: done, problems } = laidOut('a'.repeat(25));
    expect(problems).toEqual([]);
    expect(done?.lines.map((line) => line.sizePx)).toEqual([80]);
  });

  it('breaks inside a phrase rather than shrink below three quarters', () => {
    const own = market('ja-JP', 'Jpan');
    const done = laidOut('取扱説明書付属品一覧表示装置', { market: own, style: style({ maxLines: 2 }) }).caption;
    expect(done?.lines.every((line) => line.sizePx >= 75)).toBe(true);
  });

  it('splits a word that is too wide at the smallest size and says so', () => {
    const { caption: done, problems } = laidOut('x'.repeat(60));
    expect(problems).toEqual([{ kind: 'overflow', neededPx: 1500, availablePx: 1000 }]);
    expect(done?.lines.map((line) => line.text).join('')).toBe('x'.repeat(60));
  });

  it('hyphenates a German compound that is too wide at the smallest size, without a complaint', () => {
    const word = 'Waschmaschinenzubehörversandhaus';
    const { caption: done, problems } = laidOut(word, {
      market: market('de-DE'),
      box: { x: 40, y: 200, width: 700, height: 600 },
    });
    expect(problems).toEqual([]);
    const lines = done?.lines.map((line) => line.text) ?? [];
    expect(lines.length).toBe(2);
    expect(lines[0]).toMatch(/\p{L}{4,}-$/u);
    expect(lines.join('').replace('-', '')).toBe(word);
  });

  it('cuts what cannot fit with an ellipsis and says how much', () => {
    const { caption: done, problems } = laidOut('word '.repeat(40));
    expect(done?.lines.length).toBe(2);
    expect(done?.lines.at(-1)?.text).toMatch(/…$/u);
    expect(problems.map((problem) => problem.kind)).toEqual(['too-many-lines', 'truncated']);
  });

  it('obeys line breaks of the author while there is room for them', () => {
    expect(linesOf('One\ntwo three')).toEqual(['One', 'two three']);
    expect(linesOf('One\ntwo\nthree')).toEqual(['One two three']);
  });

  it('mirrors box and start for right-to-left markets', () => {
    const box = { x: 100, y: 200, width: 600, height: 300 };
    const ltr = laidOut('abc', { box, align: 'start' }).caption?.lines[0];
    const rtl = laidOut('אבג', { box, align: 'start', market: market('he-IL', 'Hebr') }).caption?.lines[0];
    expect(ltr && { left: ltr.x, right: ltr.x + ltr.width }).toEqual({ left: 100, right: 250 });
    expect(rtl && { left: rtl.x, right: rtl.x + rtl.width }).toEqual({ left: 830, right: 980 });
  });

  it('places words from the right in right-to-left lines, and none where directions mix', () => {
    const he = market('he-IL', 'Hebr');
    expect(laidOut('אבג דה', { market: he }).caption?.lines[0]?.words).toEqual([
      { text: 'אבג', x: 150, width: 150 },
      { text: 'דה', x: 0, width: 100 },
    ]);
    expect(laidOut('אבג USB', { market: he }).caption?.lines[0]?.words).toEqual([]);
    expect(laidOut('אבג 60', { market: he }).caption?.lines[0]?.words).toEqual([]);
  });

  it('counts padding, stroke and boxes into the bounds', () => {
    const padded = style({ kind: 'badge', fill: 'accent', paddingX: 30, paddingY: 10, maxLines: 1 });
    const done = laidOut('abcd', { style: padded }).caption;
    expect(done?.bounds).toEqual({ x: 410, y: 443, width: 260, height: 114 });
    expect(done?.shapes).toEqual([
      { kind: 'rounded-rect', x: 410, y: 443, width: 260, height: 114, radiusPx: 57, fill: '#ffd60a' },
    ]);
  });

  it('reports what sticks out of the safe zone', () => {
    const safeZone = { x: 0, y: 0, width: 600, height: 1920 };
    expect(laidOut('Boils fast', { safeZone }).problems).toEqual([{ kind: 'outside-safe-zone', overPx: 190 }]);
  });

  it('joins the rows of a rounded box so that they touch', () => {
    const boxed = style({ kind: 'rounded-box', fill: 'surface', paddingX: 20, paddingY: 10, radiusPx: 20 });
    const rows = laidOut('One two three four five', { style: boxed }).caption?.shapes ?? [];
    expect(rows.length).toBe(2);
    expect((rows[0]?.y ?? 0) + (rows[0]?.height ?? 0)).toBe(rows[1]?.y);
  });

  it('keeps the digits of a countdown in cells, and its shape as wide as its longest text', () => {
    const count = style({ kind: 'countdown', fill: 'surface', paddingX: 20 });
    const ten = layOutCaption({ ...caption('10', { style: count }), reserve: '10' }, evenMeasurer);
    const nine = layOutCaption({ ...caption('9', { style: count }), reserve: '10' }, evenMeasurer);
    expect(ten.caption?.lines.map((line) => line.text)).toEqual(['1', '0']);
    expect(nine.caption?.shapes).toEqual(ten.caption?.shapes);
  });

  it('gives no caption for a text without anything to draw', () => {
    expect(laidOut(' \u0000\n\u202E ')).toEqual({ caption: null, problems: [] });
  });
});
