import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findTools } from '../../electron/ffmpeg/locate.ts';
import { buildDesktop } from './hosts/desktop/test-desktop.ts';
import { temporaryFolder } from './storage/temporary-folder.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RELEASES = 'https://releases.invalid/fifteen';
/** Marks the place of the fuses in Electron's program (@electron/fuses, constants.ts). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As much of an unpacked Electron as the packer touches: a program with all fuses on, and its licence. */
async function standIn(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'resources'));
  await writeFile(path.join(folder, 'electron'), `#!/bin/sh\n# ${SENTINEL}\x01\x09${'1'.repeat(9)}\n`);
  await chmod(path.join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    await writeFile(path.join(folder, name), '45.4.1');
  return folder;
}

async function pack(): Promise<string> {
  const output = await temporaryFolder();
  await buildDesktop();
  const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
  const settings = { electronDist: await standIn(), 'directories.output': output };
  const args = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`);
  const env = { ...process.env, FIFTEEN_RELEASES: RELEASES };
  await promisify(execFile)(process.execPath, [builder, '--linux', '--dir', ...args], { cwd: ROOT, env });
  return path.join(output, 'linux-unpacked');
}

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean };

/** The table of an asar: four numbers, of which the last is the length of the JSON that follows. */
async function readArchive(file: string): Promise<(place: string) => 'inside' | 'beside' | null> {
  const handle = await open(file);
  try {
    const { buffer: numbers } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const length = numbers.readUInt32LE(12);
    const { buffer: text } = await handle.read(Buffer.alloc(length), 0, length, 16);
    const root = JSON.parse(text.toString('utf8')) as Entry;
    return (place) => {
      const entry = place.split('/').reduce<Entry | undefined>((each, name) => each?.files?.[name], root);
      return entry ? (entry.unpacked ? 'beside' : 'inside') : null;
    };
  } finally {
    await handle.close();
  }
}

describe('packed app', () => {
  it('holds what runs from the archive in it, what cannot beside it, and nothing else', async () => {
    const app = await pack();
    const resources = path.join(app, 'resources');
    const where = await readArchive(path.join(resources, 'app.asar'));
    const places = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, where(name)]));
    const inside = [
      'dist/desktop/main.js',
      'dist/desktop/preload.cjs',
      'package.json',
      'assets/markets.json',
      'assets/templates/promotion/template.json',
      'node_modules/zod/package.json',
    ];
    expect(places(inside)).toEqual(Object.fromEntries(inside.map((name) => [name, 'inside'])));
    const ffprobe = `node_modules/ffprobe-static/bin/linux/${process.arch}/ffprobe`;
    const beside = [
      ffprobe,
      'node_modules/@napi-rs/canvas/package.json',
      'node_modules/@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
    ];
    expect(places(beside)).toEqual(Object.fromEntries(beside.map((name) => [name, 'beside'])));
    const absent = [
      'renderer',
      'shared',
      'test',
      'electron',
      'node_modules/electron',
      'node_modules/vite',
      'node_modules/react-dom',
      'node_modules/ffprobe-static/bin/darwin',
      'node_modules/@expo-google-fonts/inter/100Thin',
    ];
    expect(places(absent)).toEqual(Object.fromEntries(absent.map((name) => [name, null])));

    expect(await readFile(path.join(resources, 'app-update.yml'), 'utf8')).toContain(`url: ${RELEASES}`);

    // The search maps a path in the archive to the one beside it, which runs.
    const packed = path.join(resources, 'app.asar', ffprobe);
    const loadPackage = async (name: string) => (name === 'ffprobe-static' ? { path: packed } : {});
    const alone = path.join(await temporaryFolder(), 'ffmpeg');
    await writeFile(alone, '#!/bin/sh\necho "ffmpeg version 7.1"\n', { mode: 0o755 });
    const { ffprobe: found } = await findTools({ env: { FIFTEEN_FFMPEG: alone }, loadPackage });
    expect(found.path).toBe(packed.replace('app.asar', 'app.asar.unpacked'));
    expect(existsSync(found.path)).toBe(true);

    const program = await readFile(path.join(app, 'fifteen-studio'), 'latin1');
    const fuses = program.slice(program.indexOf(SENTINEL) + SENTINEL.length + 2).slice(0, 8);
    // runAsNode, cookie encryption, NODE_OPTIONS, inspect arguments, asar integrity, asar only, (snapshot as it was), file privileges.
    expect(fuses).toBe('01001110');
    // Packing reads every file of the packages: minutes on a busy machine.
  }, 300_000);
});
