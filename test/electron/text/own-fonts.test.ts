import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readOwnFont } from '../../../electron/text/read-own-font.ts';
import { engine } from './text-fixtures.ts';

const require = createRequire(import.meta.url);
const BLACK = await readFile(require.resolve('@expo-google-fonts/noto-sans/900Black/NotoSans_900Black.ttf'));

/** The font with the entry of a table in its list changed. */
function withTable(tag: string, change: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(BLACK);
  const count = bytes.readUInt16BE(4);
  const at = Array.from({ length: count }, (_, index) => 12 + index * 16).find(
    (entry) => bytes.toString('latin1', entry, entry + 4) === tag,
  );
  if (at === undefined) throw new Error(`the font has no ${tag}`);
  change(bytes.subarray(at, at + 16));
  return bytes;
}

const starting = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), BLACK.subarray(4)]);

describe('a font of the user', () => {
  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1'), 'is no font'],
    ['nothing', Buffer.alloc(0), 'is no font'],
    ['a web font', starting('wOF2'), 'is a web font (WOFF)'],
    ['a collection', starting('ttcf'), 'is a collection of fonts (TTC)'],
    ['a signature alone', BLACK.subarray(0, 6), 'is cut off'],
    ['a list of tables that ends early', BLACK.subarray(0, 60), 'is cut off'],
    ['half a font', BLACK.subarray(0, BLACK.length >> 1), 'is cut off'],
    ['a table far outside', withTable('cmap', (entry) => entry.writeUInt32BE(0xfffffff0, 8)), 'lie outside it'],
    ['no outlines', withTable('glyf', (entry) => entry.write('xxxx')), 'has no outlines'],
    ['no list of characters', withTable('cmap', (entry) => entry.write('xxxx')), 'lacks what a font needs (cmap)'],
    ['a list of characters of noise', withTable('cmap', (entry) => entry.writeUInt32BE(0, 8)), 'is damaged'],
    ['more than 32 MB', Buffer.concat([BLACK, Buffer.alloc(33 << 20)]), 'has more than 32 MB'],
  ])('is refused when it is %s, with its name and the reason', (_, bytes, reason) => {
    expect(() => readOwnFont(bytes, 'brand/Aurel.ttf')).toThrow(reason);
    expect(() => readOwnFont(bytes, 'brand/Aurel.ttf')).toThrow(/^The font brand\/Aurel\.ttf .*\.$/);
  });

  it('is known by its content, and draws with its own letters in its own weight', () => {
    const font = engine.addFont(BLACK, 'Aurel.ttf');
    expect(font).toMatchObject({ name: 'Noto Sans Black', weight: 900, family: `own:${font.hash.slice(0, 16)}` });
    expect([font.has(0x41), font.has(0x3042)]).toEqual([true, false]);
    const width = (families: readonly string[]): number =>
      engine.measure({ text: 'Kettle', font: { families, weight: 400 }, sizePx: 100, direction: 'ltr', locale: 'en' })
        .width;
    expect(width([font.family, 'Inter'])).toBeGreaterThan(width(['Noto Sans']) * 1.05);
    expect(engine.fontIdentity({ families: [font.family], weight: 400 })).toContain(font.family);
  });

  it('gives letters that it lacks to the next family', () => {
    const { family } = engine.addFont(BLACK, 'Aurel.ttf');
    const stack = { families: [family, 'Noto Sans JP'], weight: 700 };
    expect(engine.missingGlyphs('Kettle ケトル', stack)).toEqual([]);
    expect(engine.missingGlyphs('ケ', { families: [family], weight: 700 })).toEqual(['ケ']);
  });
});
