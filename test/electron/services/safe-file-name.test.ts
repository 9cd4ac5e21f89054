import { describe, expect, it } from 'vitest';
import { safeFileName, safeId } from '../../../electron/services/safe-file-name.ts';

const NONE: ReadonlySet<string> = new Set();

describe('safeFileName', () => {
  it.each([
    ['boil.MP4', 'boil.mp4'],
    ['my clip (1).mov', 'my clip -1.mov'],
    [`it's 50% "off": now?.mp4`, 'it-s 50- -off- now.mp4'],
    ['ケトル.mp4', 'ケトル.mp4'],
    ['😀.png', 'media.png'],
    ['-i.mp4', 'i.mp4'],
    ['a%03d.png', 'a-03d.png'],
    ['..hidden', 'media.hidden'],
    ['con.jpg', 'media-con.jpg'],
    ['clip.tar.gz!', 'clip.tar.gz'],
    [`${'x'.repeat(200)}.mp4`, `${'x'.repeat(80)}.mp4`],
  ])('turns %s into %s', (given, expected) => {
    expect(safeFileName(given, NONE)).toBe(expected);
  });

  it('counts on where a name is taken in any case', () => {
    expect(safeFileName('Boil.mp4', new Set(['boil.mp4', 'boil-2.mp4']))).toBe('Boil-3.mp4');
  });
});

describe('safeId', () => {
  it.each([
    ['Kettle Nº 1', 'kettle-no-1'],
    ['Crème brûlée', 'creme-brulee'],
    ['ケトル', 'product'],
    ['CON', 'product'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('turns %s into %s', (name, id) => {
    expect(safeId(name)).toBe(id);
  });
});
