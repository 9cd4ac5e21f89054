import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNewEnough, readVersion } from '../../../electron/bootstrap/system-tools.mjs';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';

const absent = () => Promise.reject(new Error('not installed'));
const real = await findTools({ env: { PATH: process.env['PATH'] }, loadPackage: absent });

describe('findTools', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fifteen locate '));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const place = (name: string, version: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\necho '${path.basename(name)} version ${version} Copyright (c)'\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const failure = (search: Parameters<typeof findTools>[0]) =>
    findTools({ loadPackage: absent, platform: 'linux', ...search }).then(
      () => null,
      (error: unknown) => (error instanceof StudioError ? [error.code, error.message] : error),
    );

  it('takes the system ffmpeg and the ffprobe beside it', () => {
    expect([real.ffmpeg.source, real.ffprobe.source]).toEqual(['system', 'system']);
    expect(path.dirname(real.ffprobe.path)).toBe(path.dirname(real.ffmpeg.path));
  });

  it('puts FIFTEEN_FFMPEG before the package and the package before the system', async () => {
    const chosen = place('chosen/ffmpeg', '7.1');
    const bundled = place('bundled/ffmpeg', '6.0-static');
    const search = {
      env: { PATH: process.env['PATH'], FIFTEEN_FFPROBE: real.ffprobe.path },
      loadPackage: async () => ({ default: bundled }),
    };
    expect((await findTools(search)).ffmpeg).toEqual({ path: bundled, version: '6.0-static', source: 'bundled' });
    const found = await findTools({ ...search, env: { ...search.env, FIFTEEN_FFMPEG: chosen } });
    expect(found.ffmpeg).toEqual({ path: chosen, version: '7.1', source: 'env' });
    expect(found.ffprobe.source).toBe('env');
  });

  it('starts the bundled ffmpeg outside the archive of a packed app', async () => {
    const file = place('app.asar.unpacked/node_modules/ffmpeg-static/ffmpeg', '6.0');
    const loadPackage = async () => ({ default: file.replace('app.asar.unpacked', 'app.asar') });
    const found = await findTools({ env: { FIFTEEN_FFPROBE: real.ffprobe.path }, loadPackage });
    expect(found.ffmpeg.path).toBe(file);
  });

  it('uses the ffprobe of its package where none is beside ffmpeg', async () => {
    symlinkSync(real.ffmpeg.path, path.join(folder, 'ffmpeg'));
    const found = await findTools({ env: { PATH: folder } });
    expect([found.ffmpeg.source, found.ffprobe.source]).toEqual(['system', 'bundled']);
  });

  it('passes over a package without its binary', async () => {
    const loadPackage = async () => ({ default: path.join(folder, 'gone') });
    expect((await findTools({ env: { PATH: process.env['PATH'] }, loadPackage })).ffmpeg.source).toBe('system');
  });

  it('refuses an old ffmpeg, naming its version, its place and the command', async () => {
    const old = place('ffmpeg', '4.4.2-0ubuntu0.22.04.1');
    place('dnf', '1');
    expect(await failure({ env: { PATH: folder } })).toEqual([
      'tool-missing',
      `${old} is version 4.4.2-0ubuntu0.22.04.1; Fifteen needs ffmpeg 5.1 or newer. Install it with: sudo dnf install -y ffmpeg, or set FIFTEEN_FFMPEG to the full path of one.`,
    ]);
  });

  it('gives the command of each system', async () => {
    const message = async (platform: NodeJS.Platform) => String(await failure({ env: { PATH: folder }, platform }));
    expect(await message('darwin')).toContain('Install it with: brew install ffmpeg,');
    expect(await message('win32')).toContain('Install it with: winget install --id Gyan.FFmpeg,');
    expect(await message('linux')).toContain('sudo apt-get update && sudo apt-get install -y ffmpeg,');
  });

  it('does not search further when FIFTEEN_FFMPEG is wrong', async () => {
    const text = path.join(folder, 'notes.txt');
    writeFileSync(text, 'hello');
    for (const file of [text, '/nowhere/ffmpeg', folder]) {
      expect(await failure({ env: { PATH: process.env['PATH'], FIFTEEN_FFMPEG: file } })).toEqual([
        'tool-missing',
        `FIFTEEN_FFMPEG is "${file}", which is not a program that runs and tells its version. Correct it, or unset it to let Fifteen search.`,
      ]);
    }
  });
});

describe('versions', () => {
  it('are read from the banner', () => {
    expect(readVersion('ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers')).toBe(
      '5.1.9-0+deb12u1',
    );
    expect(readVersion('ffprobe version N-109542-g3a3d6d8 Copyright')).toBe('N-109542-g3a3d6d8');
    expect(readVersion('something else')).toBe(null);
  });

  it.each([
    ['5.1', true],
    ['5.1.9-0+deb12u1', true],
    ['n7.1.1', true],
    ['8', true],
    ['10.0', true],
    ['N-109542-g3a3d6d8', true],
    ['2024-06-13-git-0060a368b1-full_build-www.gyan.dev', true],
    ['git-2020-08-31-4a11a6f', true],
    ['5.0.3', false],
    ['4.4.2-0ubuntu0.22.04.1', false],
    ['n4.3', false],
    ['3', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
