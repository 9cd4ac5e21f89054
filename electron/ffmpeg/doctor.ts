import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import PQueue from 'p-queue';
import type { StudioError } from '../../shared/base/studio-error.ts';
import { allProbes, type Probe, type ProbeKind } from './doctor-probes.ts';
import type { FfmpegTools, FoundTool } from './locate.ts';

export type DoctorItem = {
  readonly name: string;
  readonly kind: 'tool' | ProbeKind;
  readonly ok: boolean;
  /** What was found, or the last words of the run that failed. */
  readonly detail: string;
};

export type DoctorReport = {
  readonly node: string;
  readonly platform: string;
  readonly ffmpeg: FoundTool | null;
  readonly ffprobe: FoundTool | null;
  readonly items: readonly DoctorItem[];
  readonly ok: boolean;
};

type Patient = {
  /** What `findTools` gave, or the `tool-missing` it threw. */
  readonly tools: FfmpegTools | StudioError;
  readonly node: string;
  readonly platform: string;
  readonly signal?: AbortSignal;
};

const PROBES_AT_ONCE = 2;
const PROBE_MILLISECONDS = 10_000;

/** Tries every filter, encoder, decoder and demuxer that renders need; a missing tool is an item of the report, not an error. */
export async function examine({ tools, node, platform, signal }: Patient): Promise<DoctorReport> {
  if (!('ffmpeg' in tools)) {
    const name = String(tools.params['tool'] ?? 'ffmpeg');
    const items = [{ name, kind: 'tool' as const, ok: false, detail: tools.message }];
    return { node, platform, ffmpeg: null, ffprobe: null, items, ok: false };
  }
  const { ffmpeg, ffprobe } = tools;
  const items = [toolItem('ffmpeg', ffmpeg), toolItem('ffprobe', ffprobe), ...(await tryAll(ffmpeg, signal))];
  return { node, platform, ffmpeg, ffprobe, items, ok: items.every(({ ok }) => ok) };
}

function toolItem(name: string, { path: file, version, source }: FoundTool): DoctorItem {
  return { name, kind: 'tool', ok: true, detail: `${version} (${source}) ${file}` };
}

async function tryAll(ffmpeg: FoundTool, signal: AbortSignal | undefined): Promise<readonly DoctorItem[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-doctor-'));
  try {
    const queue = new PQueue({ concurrency: PROBES_AT_ONCE });
    const items = await queue.addAll(allProbes().map((probe) => () => tryOne(probe, { ffmpeg, folder, signal })));
    signal?.throwIfAborted();
    return items;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Surgery = { readonly ffmpeg: FoundTool; readonly folder: string; readonly signal: AbortSignal | undefined };

/** Never throws, not even when aborted: the folder may go only when no probe writes there any more. */
async function tryOne(probe: Probe, { ffmpeg, folder, signal }: Surgery): Promise<DoctorItem> {
  const { name, kind } = probe;
  if (signal?.aborted) return { name, kind, ok: false, detail: 'cancelled' };
  const sample = probe.sample === null ? [] : [path.join(folder, `${kind}-${name}`)];
  if (sample[0] && probe.sample) await writeFile(sample[0], probe.sample);
  const args = [
    '-hide_banner',
    '-nostdin',
    '-v',
    'error',
    '-xerror',
    ...probe.inputArgs,
    ...sample,
    ...probe.outputArgs,
  ];
  try {
    await promisify(execFile)(ffmpeg.path, args, {
      encoding: 'buffer',
      timeout: PROBE_MILLISECONDS,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
      windowsHide: true,
      ...(signal ? { signal } : {}),
    });
    return { name, kind, ok: true, detail: '' };
  } catch (error) {
    return { name, kind, ok: false, detail: failureDetail(error) };
  }
}

function failureDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('killed' in error && error.killed === true) return `no answer within ${PROBE_MILLISECONDS / 1000} s`;
  const stderr = 'stderr' in error ? String(error.stderr).trim() : '';
  // The first line names the culprit, the last one only says "Invalid argument".
  return stderr.split('\n')[0]?.replace(/^\[[^\]]*\] /, '') || error.message;
}
