import { describe, expect, it } from 'vitest';
import { drawSprite } from '../../../electron/text/draw-sprite.ts';
import { fontFor } from '../../../shared/captions/font-table.ts';
import { excessOver } from '../../../shared/captions/rect.ts';
import { market } from '../../shared/captions/layout-fixtures.ts';
import { engine, laidOut, spriteOf, table } from './text-fixtures.ts';

const ports = { engine, mediaPath: () => '' };
const SAMPLES = [
  { name: 'Arabic', own: market('ar-SA', 'Arab'), text: 'شحن سريع عبر USB-C في ٦٠ ثانية' },
  { name: 'Hebrew', own: market('he-IL', 'Hebr'), text: 'רותח תוך 60 שניות עם USB-C' },
  { name: 'Thai', own: market('th-TH', 'Thai'), text: 'กาต้มน้ำไร้สาย ดื่มได้ทุกที่ที่คุณต้องการ' },
  { name: 'Hindi', own: market('hi-IN', 'Deva'), text: '60 सेकंड में उबलता पानी, ताज़ी चाय' },
  { name: 'Japanese', own: market('ja-JP', 'Jpan'), text: 'たった60秒でお湯が沸くケトル。' },
  { name: 'Korean', own: market('ko-KR', 'Kore'), text: '60초 만에 끓는 물, 언제 어디서나' },
  { name: 'Traditional Chinese', own: market('zh-TW', 'Hant'), text: '無線設計，只要60秒就能煮沸熱水。' },
  { name: 'Vietnamese', own: market('vi-VN'), text: 'ẤM ĐUN NƯỚC KHÔNG DÂY CHỈ MỘT CHẠM' },
  { name: 'Cyrillic', own: market('ru-RU', 'Cyrl'), text: 'Вода закипает за 60 секунд' },
  { name: 'emoji with flags and families', own: market('en-US'), text: 'Fast ⚡ ❤️ 🇩🇪🇯🇵 👨‍👩‍👧 👍🏽 1️⃣' },
];

describe('captions in every script', () => {
  it.each(SAMPLES)('$name has all glyphs, and its ink fills the bounds and stays inside', async ({ own, text }) => {
    const changes = { stroke: '#000000', strokePx: 8, colour: '#ffffff' } as const;
    const state = laidOut(text, own, changes);
    expect(engine.missingGlyphs(text, fontFor(own, 800, table))).toEqual([]);
    const { x, y, width, height } = await drawSprite(spriteOf(state), ports);
    // Antialiasing and even edges reach two px further at most.
    expect(excessOver({ x, y, width, height }, state.bounds)).toBeLessThanOrEqual(2);
    expect(excessOver(state.bounds, { x, y, width, height })).toBeLessThanOrEqual(16);
  });

  it.each(SAMPLES)('$name keeps the ink of two lines apart', ({ own, text }) => {
    const { lines } = laidOut(text, own, { sizePx: 90, maxLines: 3, minSizePx: 90 });
    const inks = lines.map((line) => ({ line, ink: engine.measure(line) }));
    for (const [index, { line, ink }] of inks.entries()) {
      const next = inks[index + 1];
      if (next) expect(line.baseline + ink.inkDescent).toBeLessThan(next.line.baseline - next.ink.inkAscent);
    }
    expect(lines.length).toBeGreaterThan(1);
  });

  it('draws joined Arabic letters, narrower than the same letters apart', () => {
    const font = fontFor({ script: 'Arab' }, 800, table);
    const widthOf = (text: string) =>
      engine.measure({ text, font, sizePx: 100, direction: 'rtl', locale: 'ar-SA' }).width;
    expect(widthOf('جميل')).toBeLessThan(widthOf('ج\u200Cم\u200Cي\u200Cل') * 0.92);
  });
});
