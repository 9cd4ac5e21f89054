import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installPack } from '../../../../electron/services/templates/install-pack.ts';
import { packTemplate } from '../../../../electron/services/templates/write-pack.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';
import { type ForgedEntry, jsonBytes, listOf, renamed, soundFiles, withRecord, zipOf } from './forged-pack.ts';

const { signal } = new AbortController();
const LINK = 0o120777;
const sound = soundFiles();
const honest = [listOf(sound), ...sound];

async function workplace() {
  const root = await temporaryFolder();
  const studio = await testStudio(root);
  const file = path.join(root, 'a.fifteen-template');
  return {
    studio,
    file,
    /** Installs these bytes. */
    install: async (bytes: Buffer, replaces = false) => {
      await writeFile(file, bytes);
      return installPack(studio, { file, replaces }, signal);
    },
    installed: async () => (await studio.templates.list()).templates.filter(({ origin }) => origin === 'user'),
    left: async () => readdir(studio.templates.ownFolder).catch(() => []),
  };
}

/** A pack with these files in place of the sound ones, honestly listed. */
function packOf(files: readonly ForgedEntry[], list: object = {}): Promise<Buffer> {
  return zipOf([listOf(files, list), ...files]);
}

const [template = sound[0], english = sound[1]] = sound;
if (!template || !english) throw new Error('the sound template has two files');
const extra = (name: string, bytes: Buffer = Buffer.from('{}')): ForgedEntry => ({ name, bytes });
const zeros = (bytes: number): Buffer => jsonBytes({ hook: 'x'.repeat(bytes) });

const MALICIOUS: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
  ['is no zip', async () => Buffer.from('PK not at all'), /no template to be trusted/],
  ['is cut short', async () => (await zipOf(honest)).subarray(0, 500), /no template to be trusted/],
  [
    'escapes upwards',
    async () => renamed(await zipOf([...honest, extra('aaa/evil.json')]), 'aaa/evil', '../../ev'),
    /\.\.\/\.\.\/ev/,
  ],
  [
    'names an absolute path',
    async () => renamed(await zipOf([...honest, extra('aaa/evil.json')]), 'aaa/evil', '/etc/evi'),
    /absolute path/,
  ],
  [
    'hides a path behind backslashes',
    async () => renamed(await zipOf([...honest, extra('aaa/evil.json')]), 'aaa/evil', '..\\..\\ev'),
    /invalid characters/,
  ],
  [
    'holds a link',
    () => zipOf([...honest, { ...extra('sample.json', Buffer.from('/etc/passwd')), mode: LINK }]),
    /sample\.json is a link/,
  ],
  ['holds code', () => packOf([...sound, extra('index.js')]), /index\.js|files\[2\]/],
  [
    'holds code that it does not list',
    () => zipOf([...honest, extra('captions/evil.mjs')]),
    /captions\/evil\.mjs is no file of a template/,
  ],
  [
    'holds a folder',
    () =>
      zipOf([...honest, extra('captions/')].slice(0, 3)).then((zip) => renamed(zip, 'template.json', 'template.jso/')),
    /is no file of a template/,
  ],
  ['holds two files of one name', () => zipOf([...honest, english]), /two entries called captions\/en\.json/],
  ['holds a file that it does not list', () => zipOf([...honest, extra('sample.json')]), /does not list sample\.json/],
  ['lacks a file that it lists', () => zipOf([listOf(sound), template]), /captions\/en\.json is missing/],
  ['has no list', () => zipOf(sound), /has no pack\.json/],
  [
    'was changed after it was packed',
    () => zipOf([listOf(sound), template, { ...english, bytes: jsonBytes({ hook: 'Scam' }) }]),
    /captions\/en\.json is not what was packed/,
  ],
  ['lists itself as another template', () => packOf(sound, { id: 'feature-trio' }), /names another template/],
  ['has unknown keys in its list', () => packOf(sound, { run: 'me' }), /pack\.json: .*run/],
  [
    'is a bomb',
    () => zipOf([...honest, extra('captions/de.json', zeros(40 << 20))]),
    /captions\/de\.json is 40\.0 MB long/,
  ],
  [
    'is many small bombs',
    () =>
      packOf([
        ...sound,
        ...['de', 'fr', 'es', 'it', 'nl', 'pl', 'ja', 'ko', 'th'].map((locale) =>
          extra(`captions/${locale}.json`, zeros(1_000_000)),
        ),
      ]),
    /too much/,
  ],
  [
    'lies about a length',
    async () =>
      withRecord(await zipOf([...honest, extra('captions/de.json', zeros(5 << 20))]), 'captions/de.json', (record) =>
        record.writeUInt32LE(100, 24),
      ),
    /too many bytes/,
  ],
  [
    'is encrypted',
    async () =>
      withRecord(await zipOf(honest), 'template.json', (record) => record.writeUInt16LE(record.readUInt16LE(8) | 1, 8)),
    /template\.json is encrypted/,
  ],
  [
    'has more entries than a template',
    () =>
      zipOf([
        ...honest,
        ...Array.from({ length: 90 }, (_, index) => extra(`captions/a${String(index).padStart(2, '0')}.json`)),
      ]),
    /has 93 entries/,
  ],
  [
    'has unknown keys in its template',
    () => packOf(soundFiles({ script: 'x' })),
    /nothing is known by the name of script/,
  ],
  [
    'has unknown keys deep in its template',
    () => packOf(soundFiles({ sound: { duckDb: 8, clipVolume: 1, run: 'x' } })),
    /by the name of sound\.run/,
  ],
  ['has a template that is not sound', () => packOf(soundFiles({ defaultStyle: 'neon' })), /there is no style "neon"/],
  [
    'has more captions than can be shown',
    () => packOf(soundFiles({ captions: Array.from({ length: 300 }, () => ({})) })),
    /captions\[0\]/,
  ],
  ['is for a newer program', () => packOf(soundFiles({ version: 2 })), /newer Fifteen/],
  [
    'has endless texts',
    () => packOf([template, { ...english, bytes: jsonBytes({ hook: 'x'.repeat(5000) }) }]),
    /"hook" has more than 500 signs/,
  ],
  [
    'is not UTF-8',
    () => packOf([template, { ...english, bytes: Buffer.from([0x7b, 0xff, 0x7d]) }]),
    /captions\/en\.json is not UTF-8/,
  ],
  [
    'takes the id of a shipped template',
    () => packOf(soundFiles({ id: 'review' }), { id: 'review' }),
    /ships with Fifteen/,
  ],
];

describe('a packed template', () => {
  it('that a folder was packed into is the same wherever it is installed', async () => {
    const from = await workplace();
    await from.install(await zipOf(honest));
    const folder = path.join(from.studio.templates.ownFolder, 'our-trio');
    const packed = await packTemplate({ folder, target: from.file, replaces: true });
    const again = await packTemplate({ folder, target: `${from.file}-2.fifteen-template`, replaces: false });
    expect((await readFile(packed.file)).equals(await readFile(again.file))).toBe(true);
    await expect(packTemplate({ folder, target: from.file, replaces: false })).rejects.toMatchObject({
      code: 'output-exists',
    });

    const to = await workplace();
    const installed = await to.install(await readFile(packed.file));
    expect(installed).toMatchObject({ id: 'our-trio', revision: 3, sha256: packed.sha256 });
    const { template: read, texts } = await to.studio.templates.find('our-trio');
    const { template: original, texts: words } = await from.studio.templates.find('our-trio');
    expect([read, texts]).toEqual([original, words]);
  });

  it('replaces one of the user’s only when told to', async () => {
    const { install, installed, left } = await workplace();
    await install(await zipOf(honest));
    const newer = await packOf(soundFiles({ revision: 4 }), { revision: 4 });
    await expect(install(newer)).rejects.toMatchObject({ code: 'output-exists' });
    await install(newer, true);
    expect((await installed()).map(({ id, revision }) => [id, revision])).toEqual([['our-trio', 4]]);
    expect(await left()).toEqual(['our-trio']);
  });

  it.each(MALICIOUS)('that %s is refused, and leaves nothing behind', async (_, forge, message) => {
    const { install, installed, left } = await workplace();
    await expect(install(await forge())).rejects.toThrow(message);
    expect([await installed(), await left()]).toEqual([[], []]);
  });
});
