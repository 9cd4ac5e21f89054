import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { callCli } from './run-cli.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../../assets/samples/kettle.fifteen');
const run = promisify(execFile);

/** Two real videos, rendered once; each test works on a copy. */
async function renderOnce(folder: string): Promise<void> {
  await cp(SAMPLE, folder, { recursive: true });
  const german = path.join(folder, 'captions/de.json');
  const texts = JSON.parse(await readFile(german, 'utf8'));
  const post = { text: '{{product}} für {{price}}', hashtags: 'tee #küche' };
  await writeFile(german, JSON.stringify({ ...texts, post }));
  expect(await callCli(['render', folder, '--market', 'de-DE,ar-SA', '--draft'])).toMatchObject({ code: 0 });
}

async function unzip(file: string, folder: string): Promise<void> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const target = path.join(folder, entry.fileName);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await zip.openReadStreamPromise(entry));
  }
  zip.close();
}

async function setUp(rendered: string) {
  const root = await temporaryFolder();
  const place = (...parts: readonly string[]): string => path.join(root, ...parts);
  const folder = place('kettle.fifteen');
  await cp(rendered, folder, { recursive: true });
  const pack = (...args: readonly string[]) =>
    callCli(['handover', folder, '--market', 'de-DE,ar-SA', '--out', place('kettle.zip'), ...args]);
  return { root, place, folder, pack };
}

describe('fifteen handover', () => {
  let kept = '';
  let rendered = '';
  beforeAll(async () => {
    kept = await mkdtemp(path.join(tmpdir(), 'fifteen handover '));
    rendered = path.join(kept, 'kettle.fifteen');
    await renderOnce(rendered);
  });
  afterAll(() => rm(kept, { recursive: true, force: true }));

  it('packs videos, covers, texts, tables and checksums that any tool can check', async () => {
    const { place, pack } = await setUp(rendered);
    const { code, stdout } = await pack();
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${place('kettle.zip')}  2 videos\n` });
    await unzip(place('kettle.zip'), place('open'));
    await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: place('open') });
    expect((await readdir(place('open'), { recursive: true })).filter((name) => name.includes('.')).sort()).toEqual([
      'LICENCES.txt',
      'README.txt',
      'captions/kettle/ar-SA.txt',
      'captions/kettle/de-DE.txt',
      'covers/kettle/ar-SA.jpg',
      'covers/kettle/de-DE.jpg',
      'manifest.json',
      'markets/ar-SA.csv',
      'markets/de-DE.csv',
      'subtitles/kettle/ar-SA.srt',
      'subtitles/kettle/de-DE.srt',
      'videos/kettle/ar-SA.mp4',
      'videos/kettle/de-DE.mp4',
    ]);
    expect(await readFile(place('open/captions/kettle/de-DE.txt'), 'utf8')).toMatch(
      /^Aurel.* für \d.*€\n#tee #küche\n$/,
    );
    expect(await callCli(['handover', 'verify', place('kettle.zip')])).toMatchObject({
      code: 0,
      stdout: `${place('kettle.zip')}: whole, 13 files\n`,
    });
  });

  it('cuts a large set into volumes, and goes on with those that a stopped run left out', async () => {
    const { place, pack } = await setUp(rendered);
    const first = await pack('--volume-size', '1', '--json');
    expect(first.events().at(-1)).toMatchObject({ event: 'done', volumes: [{ wasKept: false }, { wasKept: false }] });
    const [one, two] = [place('kettle-1-of-2.zip'), place('kettle-2-of-2.zip')];
    const before = await stat(one);
    // As a stop in the middle of the second volume leaves it.
    await rm(two);
    await writeFile(`${two}.part`, 'half');
    const again = await pack('--volume-size', '1', '--json');
    expect(again.events().at(-1)).toMatchObject({ volumes: [{ wasKept: true }, { wasKept: false }] });
    expect((await stat(one)).mtimeMs).toBe(before.mtimeMs);
    expect(await callCli(['handover', 'verify', one, two])).toMatchObject({ code: 0 });
  });

  it('names the variants that are not rendered, and packs none', async () => {
    const { root, place, folder } = await setUp(rendered);
    const { code, stderr } = await callCli(['handover', folder, '--market', 'de-DE,fr-FR', '--out', place('x.zip')]);
    expect(code).toBe(2);
    expect(stderr).toContain('has no finished video of kettle/fr-FR. Render them first');
    expect((await readdir(root)).sort()).toEqual(['kettle.fifteen']);
  });

  it('refuses a video that was changed after it was rendered', async () => {
    const { folder, pack } = await setUp(rendered);
    const video = path.join(folder, 'renders/kettle/de-DE.mp4');
    const bytes = await readFile(video);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(video, bytes);
    const { code, stderr } = await pack();
    expect({ code, says: stderr.includes('is not the file that was rendered') }).toEqual({ code: 1, says: true });
  });

  it('never writes over another package unless told to', async () => {
    const { place, pack } = await setUp(rendered);
    await writeFile(place('kettle.zip'), 'mine');
    expect(await pack()).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
    expect(await readFile(place('kettle.zip'), 'utf8')).toBe('mine');
    expect(await pack('--force')).toMatchObject({ code: 0 });
  });

  it('finds a package that was cut short, one with other bytes, and one that is none', async () => {
    const { place, pack } = await setUp(rendered);
    await pack();
    const bytes = await readFile(place('kettle.zip'));
    await writeFile(place('short.zip'), bytes.subarray(0, bytes.length / 2));
    // The first bytes of a stored video: no compression hides the change.
    bytes[bytes.indexOf('ftyp') + 12] = 0x7a;
    await writeFile(place('other.zip'), bytes);
    const other = await callCli(['handover', 'verify', place('other.zip'), '--json']);
    expect(other).toMatchObject({ code: 1 });
    expect(other.events()).toMatchObject([
      { isWhole: false, changed: [expect.stringMatching(/^videos\//)], missing: [] },
    ]);
    expect(await callCli(['handover', 'verify', place('short.zip')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is no whole package'),
    });
    await appendFile(place('none.zip'), 'no zip');
    expect(await callCli(['handover', 'verify', place('none.zip')])).toMatchObject({ code: 2 });
  });
});
