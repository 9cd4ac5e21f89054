import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { callCli } from './run-cli.ts';

const KETTLE = path.join(import.meta.dirname, '../../../../assets/samples/kettle.fifteen');

describe('fifteen export-text and import-text', () => {
  it('show what an edited table would change, then apply its good rows and list the bad ones', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, 'kettle.fifteen');
    await cp(KETTLE, folder, { recursive: true });
    const env = { FIFTEEN_CACHE: path.join(root, 'cache'), FIFTEEN_SETTINGS: path.join(root, 'settings') };
    const run = (...args: readonly string[]) => callCli(args, env);
    const json = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    const exported = await run('export-text', folder, '--format', 'csv', '--locale', 'de', '--no-pictures', '--json');
    const file = path.join(folder, 'translations', 'Kettle spring.de.csv');
    expect(exported.events()[0]).toMatchObject({ event: 'file', file, locale: 'de', translated: 11 });
    const table = await readFile(file, 'utf8');
    expect(table.startsWith('\uFEFFlocale,key,source,target')).toBe(true);
    const edited = table
      .replace('Kocht in 60 Sekunden,translated', "'=Kocht in 60 s,reviewed")
      .replace('Heben und gießen', 'Heben {{prodct}}')
      .replace('Kabellos vom Sockel gehoben', 'Kabellos, vom Sockel')
      .replace('de,feature.two.title', 'de,feature.tow.title');
    await writeFile(file, edited);
    const asked = await run('import-text', folder, file);
    expect([asked.code, asked.stdout.includes('+ =Kocht in 60 s')]).toEqual([2, true]);
    expect(await json('captions/de.json')).toMatchObject({ hook: 'Kocht in 60 Sekunden' });
    const { code, events, stderr } = await run('import-text', folder, file, '--yes', '--json');
    const faults = events().filter(({ event }) => event === 'row');
    expect([code, stderr, faults.map(({ row, key, rule }) => [row, key, rule])]).toEqual([
      1,
      '',
      [
        [4, 'feature.one.support', 'row-broken'],
        [3, 'feature.one.title', 'placeholder-unknown'],
        [5, 'feature.tow.title', 'key-unknown'],
      ],
    ]);
    expect(await json('captions/de.json')).toMatchObject({
      hook: '=Kocht in 60 s',
      feature: { one: { title: 'Heben und gießen', support: 'Kabellos vom Sockel gehoben' } },
    });
    expect((await json('captions-status.json')).translations.de.hook).toEqual({
      source: 'Boils in 60 seconds',
      reviewed: true,
    });
    expect((await run('memory', '--json')).events()).toEqual([{ event: 'language', locale: 'de', translations: 1 }]);
    expect(await readdir(folder)).not.toContain('.fifteen-lock');
  });
});
