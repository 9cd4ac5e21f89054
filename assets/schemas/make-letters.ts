// Writes assets/exemplar-letters.json from Unicode's CLDR: npm pack cldr-misc-full@48.2.0, unpack it, then
// node assets/schemas/make-letters.ts PACKAGE_FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marketListSchema } from '../../shared/locale/market-schema.ts';

const [, , folder = ''] = process.argv;
const assets = join(import.meta.dirname, '..');
const { markets } = marketListSchema.parse(JSON.parse(readFileSync(join(assets, 'markets.json'), 'utf8')));
// Only Chinese is written in two scripts here.
const languages = markets.map(({ id, script }) => (script === 'Hant' ? 'zh-Hant' : (id.split('-')[0] ?? id)));
const table = {
  schema: 'fifteen/exemplar-letters',
  version: 1,
  source: {
    what: 'main exemplar characters of each language, a-z for runs; Unicode License v3',
    where: 'Unicode CLDR 48.2, npm cldr-misc-full 48.2.0, main/LANGUAGE/characters.json, exemplarCharacters',
    checkedOn: '2026-11-26',
  },
  languages: Object.fromEntries([...new Set(languages)].sort().map((each) => [each, folded(exemplarsOf(each))])),
};
writeFileSync(join(assets, 'exemplar-letters.json'), `${JSON.stringify(table, null, 2)}\n`);

/** The letters of a language in order; those written as several characters (`{ch}`) have their parts in the list. */
function exemplarsOf(language: string): readonly number[] {
  const { main } = JSON.parse(readFileSync(join(folder, 'main', language, 'characters.json'), 'utf8'));
  const set: string = main[language].characters.exemplarCharacters;
  const single = set.slice(1, -1).replace(/\{[^}]*\}/g, '');
  const plain = single.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  if (/[^\s\\]-[^\s]/u.test(plain)) throw new Error(`${language} has ranges, which this script does not read`);
  const letters = Array.from(plain).filter((letter) => /[\p{L}\p{M}\p{N}]/u.test(letter));
  return [...new Set(letters.map((letter) => letter.codePointAt(0) ?? 0))].sort((a, b) => a - b);
}

/** Runs of four and more as `a-z`. */
function folded(points: readonly number[]): string {
  let text = '';
  for (let start = 0; start < points.length; ) {
    const first = points[start] ?? 0;
    let length = 1;
    while (points[start + length] === first + length) length += 1;
    const run = points.slice(start, start + length).map((point) => String.fromCodePoint(point));
    text += length < 4 ? run.join('') : `${run[0]}-${run.at(-1)}`;
    start += length;
  }
  return text;
}
