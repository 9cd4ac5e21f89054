import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { type FfmpegJob, runFfmpeg } from '../../../electron/ffmpeg/run.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';

const folder = await mkdtemp(join(tmpdir(), "fifteen run '% ü-"));
afterAll(() => rm(folder, { recursive: true }));

const SOURCE = { options: ['-f', 'lavfi'], path: 'testsrc2=size=64x64:rate=30:duration=2' };

function job(target: string, change: Partial<FfmpegJob> = {}): FfmpegJob {
  return {
    inputs: [SOURCE],
    filterGraph: '[0:v]hflip[out]',
    outputs: [{ options: ['-map', '[out]', '-f', 'framemd5'], path: target }],
    ...change,
  };
}

async function errorOf(run: Promise<unknown>): Promise<StudioError> {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StudioError) return error;
  throw new Error(`expected a StudioError, got ${String(error)}`);
}

/** A program that stands in for ffmpeg. */
async function script(body: string): Promise<{ ffmpeg: { path: string; version: string } }> {
  const path = join(folder, 'ffmpeg');
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
  return { ffmpeg: { path, version: '5.1.0' } };
}

function isAlive(pid: number): boolean {
  // A zombie that nobody has waited for yet is dead already.
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('condition never came true');
}

const tools = await findTools({ env: process.env });

describe('runFfmpeg', () => {
  it('gives the command that ran, quoted so that a shell runs it again', async () => {
    const target = join(folder, "a 'quoted' 100%d: 動画 🎬.txt");
    const { command, seconds } = await runFfmpeg(job(target), { tools });
    const first = await readFile(target, 'utf8');
    expect(seconds).toBeGreaterThan(0);
    await rm(target);
    expect(spawnSync('sh', ['-c', command]).status).toBe(0);
    expect(await readFile(target, 'utf8')).toBe(first);
  });

  it('reads inputs of any name as they are', async () => {
    for (const name of [
      'a b.nut',
      "it's.nut",
      '100%03d.nut',
      'c:d.nut',
      'concat:x|y.nut',
      '動画 🎬.nut',
      '-dash.nut',
      `${'long'.repeat(50)}.nut`,
    ]) {
      const path = join(folder, name);
      await runFfmpeg(job(path, { outputs: [{ options: ['-map', '[out]', '-c:v', 'rawvideo', '-f', 'nut'], path }] }), {
        tools,
      });
      const target = join(folder, 'out.txt');
      await runFfmpeg(job(target, { inputs: [{ options: [], path }] }), { tools });
      expect((await readFile(target, 'utf8')).split('\n').filter((line) => line.startsWith('0,')).length).toBe(60);
    }
  });

  it('lets other programs go first where that is asked for', async () => {
    const niceness = async (isInBackground: boolean): Promise<number> => {
      const { ffmpeg } = await script(`sleep 0.3; ps -o ni= -p $$ > '${folder.replaceAll("'", `'\\''`)}/niceness'`);
      await runFfmpeg(job(join(folder, 'out.txt')), { tools: { ffmpeg: { ...ffmpeg, isInBackground } } });
      return Number(await readFile(join(folder, 'niceness'), 'utf8'));
    };
    expect(await niceness(false)).toBe(getPriority());
    expect(await niceness(true)).toBe(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  });

  it('reports frames as they come', async () => {
    const seen: number[] = [];
    await runFfmpeg(job(join(folder, 'out.txt')), { tools, onProgress: ({ frame }) => seen.push(frame) });
    expect(seen.at(-1)).toBe(60);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('hands long filter graphs over in a file that it removes', async () => {
    const graph = `[0:v]${Array.from({ length: 2_000 }, () => 'null').join(',')},hflip[out]`;
    const { command } = await runFfmpeg(job(join(folder, 'out.txt'), { filterGraph: graph }), { tools });
    const file = /(?:-filter_complex_script|-\/filter_complex) (\S+)/.exec(command)?.[1] ?? '';
    expect(graph.length).toBeGreaterThan(8_000);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('names the option for graph files by version', async () => {
    const filterGraph = 'x'.repeat(9_000);
    for (const [version, option] of [
      ['5.1.9', '-filter_complex_script'],
      ['n6.1', '-filter_complex_script'],
      ['7.0', '-/filter_complex'],
      ['n8.0-12-gabc', '-/filter_complex'],
      ['N-118000-gabc', '-/filter_complex'],
    ] as const) {
      const { ffmpeg } = await script('exit 0');
      const { command } = await runFfmpeg(job('/tmp/x', { filterGraph }), {
        tools: { ffmpeg: { ...ffmpeg, version } },
      });
      expect([version, command.includes(`${option} /`)]).toEqual([version, true]);
    }
  });

  it('keeps the end of what ffmpeg said when it fails', async () => {
    const tools = await script(
      'i=0; while [ $i -lt 3000 ]; do echo "line $i of a very long story that nobody reads to its end" >&2; i=$((i+1)); done; exit 1',
    );
    const error = await errorOf(runFfmpeg(job(join(folder, 'out.mp4')), { tools }));
    expect([error.code, error.message]).toEqual([
      'ffmpeg-failed',
      'ffmpeg failed while writing out.mp4: line 2999 of a very long story that nobody reads to its end',
    ]);
    expect(String(error.params['stderr']).split('\n').length).toBe(40);
    expect(String(error.params['command'])).toContain('-filter_complex');
  });

  it('says that the disk is full', async () => {
    const outputs = [{ options: ['-map', '[out]', '-f', 'rawvideo'], path: '/dev/full' }];
    const error = await errorOf(runFfmpeg(job('', { outputs }), { tools }));
    expect([error.code, error.retryable]).toEqual(['disk-full', true]);
  });

  it('says when the tool is missing or lacks a filter', async () => {
    const missing = { ffmpeg: { path: join(folder, 'none'), version: '5.1' } };
    expect((await errorOf(runFfmpeg(job('/tmp/x'), { tools: missing }))).code).toBe('tool-missing');
    const error = await errorOf(runFfmpeg(job(join(folder, 'x'), { filterGraph: '[0:v]nonesuch[out]' }), { tools }));
    expect([error.code, error.message.includes('lacks the filter "nonesuch"')]).toEqual(['tool-missing', true]);
  });

  it('ends at once when cancelled, together with everything that was started', async () => {
    const tools = await script(
      `trap '' TERM; sleep 1000 & echo $! >'${join(folder, 'pid').replaceAll("'", "'\\''")}'; wait; sleep 1000`,
    );
    const controller = new AbortController();
    const error = errorOf(runFfmpeg(job(join(folder, 'out.mp4')), { tools, signal: controller.signal }));
    await waitFor(async () => (await readdir(folder)).includes('pid'));
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    expect(isAlive(pid)).toBe(true);
    controller.abort();
    expect((await error).code).toBe('cancelled');
    await waitFor(() => !isAlive(pid));
  });

  it('does not start when cancelled before', async () => {
    const tools = await script('touch "$0.ran"');
    expect((await errorOf(runFfmpeg(job('/tmp/x'), { tools, signal: AbortSignal.abort() }))).code).toBe('cancelled');
    expect(await readdir(folder)).not.toContain('ffmpeg.ran');
  });

  it('ends a run that stands still', async () => {
    const tools = await script('while true; do echo frame=1; echo progress=continue; sleep 0.1; done');
    const error = await errorOf(runFfmpeg(job(join(folder, 'out.mp4')), { tools, stallSeconds: 0.5 }));
    expect([error.code, error.retryable]).toEqual(['ffmpeg-stalled', true]);
  });

  it('leaves no ffmpeg behind when our own process ends', async () => {
    const endless = { ...SOURCE, path: 'testsrc2=size=64x64:rate=30', options: ['-re', '-f', 'lavfi'] };
    const outputs = [{ options: ['-map', '[out]', '-f', 'null'], path: join(folder, 'marker') }];
    const program = join(folder, 'main.mjs');
    const module = pathToFileURL(join(import.meta.dirname, '../../../electron/ffmpeg/run.ts')).href;
    const text = JSON.stringify([job('', { inputs: [endless], outputs }), { tools }]);
    await writeFile(
      program,
      `import { runFfmpeg } from ${JSON.stringify(module)};\nconst [job, settings] = ${text};\nrunFfmpeg(job, { ...settings, onProgress: () => process.exit(0) });\n`,
    );
    expect(spawnSync(process.execPath, [program]).status).toBe(0);
    await waitFor(
      () => !spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.includes(join(folder, 'marker')),
    );
  });
});
