import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTexts } from '../../../../electron/services/exchange/export-texts.ts';
import { importTexts, planTexts } from '../../../../electron/services/exchange/import-texts.ts';
import { loadCampaign } from '../../../../electron/services/load-campaign.ts';
import { openTranslationMemory } from '../../../../electron/services/memory/translation-memory.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../../../shared/exchange/exchange-unit.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';

const KETTLE = path.join(import.meta.dirname, '../../../../assets/samples/kettle.fifteen');
const { signal } = new AbortController();

async function workplace() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'kettle.fifteen');
  await cp(KETTLE, folder, { recursive: true });
  const studio = await testStudio(root);
  const out = path.join(root, 'out');
  const process = { pid: 1, machine: 'test', isAlive: () => true };
  const load = () => loadCampaign(studio, folder);
  return {
    folder,
    out,
    memory: openTranslationMemory(studio, process),
    json: async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')),
    export: async (format: ExchangeFormat, locale: string | null, hasPictures = false) => {
      const locales = locale === null ? null : [locale];
      return exportTexts(studio, { campaign: await load(), format, locales, folder: out, hasPictures }, signal);
    },
    plan: async (files: readonly string[], locale: string | null = null) =>
      planTexts(studio, await load(), { files, locale }),
    import: (files: readonly string[]) => importTexts(studio, folder, { files, locale: null, process }),
  };
}

describe('texts of a campaign', () => {
  it('come back unchanged in every format, in every language', async () => {
    const place = await workplace();
    for (const format of EXCHANGE_FORMATS) {
      const { files } = await place.export(format, null);
      const { changes, faults, unchanged, untranslated } = await place.plan(files.map(({ file }) => file));
      // Subtitles have the captions; tables also the two texts of the post.
      const counts = format === 'srt' || format === 'vtt' ? [91, 8] : [111, 10];
      expect([format, files.length, changes, faults, unchanged, untranslated]).toEqual([format, 11, [], [], ...counts]);
    }
  });

  it('tell translations of an older source by its hash, and keep that source', async () => {
    const { out, folder, json, ...place } = await workplace();
    await place.export('xliff', 'de');
    const file = path.join(out, 'Kettle spring.de.xlf');
    const english = await json('captions/en.json');
    await writeFile(path.join(folder, 'captions/en.json'), JSON.stringify({ ...english, hook: 'Boils in a minute' }));
    await writeFile(file, (await readFile(file, 'utf8')).replace('Kocht in 60 Sekunden', 'Kocht in nur 60 Sekunden'));
    const { changes } = await place.import([file]);
    expect(changes.map(({ key, isStale, translatedFrom }) => [key, isStale, translatedFrom])).toEqual([
      ['hook', true, 'Boils in 60 seconds'],
    ]);
    expect((await json('captions/de.json')).hook).toBe('Kocht in nur 60 Sekunden');
    expect((await place.export('po', 'de')).files[0]?.counts.stale).toBe(1);
  });

  it('tell stale subtitles by the sources that lie beside them, and say where nothing tells', async () => {
    const { out, folder, json, ...place } = await workplace();
    await place.export('srt', 'de');
    const file = path.join(out, 'Kettle spring.de.srt');
    const english = await json('captions/en.json');
    await writeFile(path.join(folder, 'captions/en.json'), JSON.stringify({ ...english, hook: 'Boils in a minute' }));
    await writeFile(file, (await readFile(file, 'utf8')).replace('Kocht in 60 Sekunden', 'Kocht in nur 60 Sekunden'));
    const told = await place.plan([file]);
    expect(told.changes.map(({ key, translatedFrom }) => [key, translatedFrom])).toEqual([
      ['hook', 'Boils in 60 seconds'],
    ]);
    expect(told.faults).toEqual([]);
    const alone = path.join(out, 'alone.de.srt');
    await cp(file, alone);
    const untold = await place.plan([alone]);
    expect(untold.changes.map(({ isStale }) => isStale)).toEqual([false]);
    expect(untold.faults.map(({ rule, severity }) => [rule, severity])).toEqual([['source-unknown', 'warning']]);
  });

  it('teach the memory what was reviewed, and say which words of the brand they lack', async () => {
    const { folder, out, memory, json, ...place } = await workplace();
    const document = await json('campaign.json');
    const brand = { schema: 'fifteen/brand-kit', version: 1, name: 'Aurel', terms: [{ term: 'seconds', keep: true }] };
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...document, brand }));
    await place.export('xliff', 'de');
    const file = path.join(out, 'Kettle spring.de.xlf');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('<note>Keep &quot;seconds&quot; as it is.</note>'.replaceAll('&quot;', '"'));
    await writeFile(file, text.replace('state="translated"', 'state="final"').replace('Kocht in', 'Siedet in'));
    const { changes, faults } = await place.import([file]);
    expect([changes.map(({ isReviewed }) => isReviewed), faults.map(({ key, rule }) => [key, rule])]).toEqual([
      [true],
      [['hook', 'term-translated']],
    ]);
    const learnt = (await memory.entries()).map(({ reviewedAt: _, ...entry }) => entry);
    expect(learnt).toEqual([
      {
        sourceLocale: 'en',
        source: 'Boils in 60 seconds',
        locale: 'de',
        target: 'Siedet in 60 Sekunden',
        campaign: 'Kettle spring',
      },
    ]);
    await writeFile(memory.file, '{}');
    await expect(memory.entries()).rejects.toThrow('fifteen memory clear');
    await memory.clear();
    expect(await memory.entries()).toEqual([]);
  });

  it('have what each hook says beside what the own opening says', async () => {
    const { folder, out, json, ...place } = await workplace();
    const hooks = [{ id: 'ask', name: 'A question' }];
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...(await json('campaign.json')), hooks }));
    const english = { ...(await json('captions/en.json')), hooks: { ask: { hook: 'Tea already?' } } };
    await writeFile(path.join(folder, 'captions/en.json'), JSON.stringify(english));
    for (const format of EXCHANGE_FORMATS) {
      const [written] = (await place.export(format, 'de')).files;
      const { changes, faults, untranslated } = await place.plan([written?.file ?? ''], 'de');
      expect([format, changes, faults, untranslated]).toEqual([format, [], [], 1]);
    }
    await place.export('csv', 'de', true);
    const file = path.join(out, 'Kettle spring.de.csv');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('pictures/ask-frame-036.png');
    await writeFile(file, text.replace('Tea already?,,untranslated', 'Tea already?,Schon Tee?,translated'));
    await place.import([file]);
    expect(await json('captions/de.json')).toMatchObject({
      hook: 'Kocht in 60 Sekunden',
      hooks: { ask: { hook: 'Schon Tee?' } },
    });
  });

  it('are not written while another program has the campaign', async () => {
    const { folder, out, json, ...place } = await workplace();
    await place.export('csv', 'de');
    const file = path.join(out, 'Kettle spring.de.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Kocht in 60 Sekunden', 'Anders'));
    const lock = path.join(folder, '.fifteen-lock');
    await writeFile(lock, JSON.stringify({ id: 'other', pid: 2, machine: 'test' }));
    await expect(place.import([file])).rejects.toMatchObject({ code: 'read-only' });
    expect((await json('captions/de.json')).hook).toBe('Kocht in 60 Sekunden');
  });

  it('have a picture of each caption beside them, named in the file', async () => {
    const { out, ...place } = await workplace();
    const { pictureProblem } = await place.export('xliff', 'fr', true);
    const text = await readFile(path.join(out, 'Kettle spring.fr.xlf'), 'utf8');
    const named = [...text.matchAll(/<res:source href="([^"]+)"/g)].map(([, href = '']) => href);
    const drawn = (await readdir(path.join(out, 'pictures'))).map((name) => `pictures/${name}`);
    expect([pictureProblem, named.toSorted(), named.length]).toEqual([null, drawn.toSorted(), 9]);
    const picture = await readFile(path.join(out, drawn[0] ?? ''));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([360, 640]);
  });

  it('are refused from files that cannot be read, with the way out', async () => {
    const { out, ...place } = await workplace();
    await place.export('srt', 'de');
    const nameless = path.join(out, 'subtitles.srt');
    await cp(path.join(out, 'Kettle spring.de.srt'), nameless);
    await expect(place.plan([nameless])).rejects.toThrow('give --locale');
    expect((await place.plan([nameless], 'de')).unchanged).toBe(9);
    const old = path.join(out, 'old.xlf');
    await writeFile(old, '<xliff version="1.2"></xliff>');
    await expect(place.plan([old])).rejects.toThrow('old.xlf is XLIFF 1.2; only 2.0 and 2.1 can be read');
    await expect(place.plan([path.join(out, 'none.csv')])).rejects.toThrow('There is no file');
    await expect(place.export('csv', 'sv')).rejects.toThrow('No market takes texts in "sv"');
  });
});
