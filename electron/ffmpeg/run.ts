// The only file that knows fluent-ffmpeg (archived upstream in 2025-05, pinned at 2.1.3).
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import fluent from 'fluent-ffmpeg';
import { StudioError } from '../../shared/base/studio-error.ts';
import { ffmpegEnvironment } from './ffmpeg-environment.ts';
import { endProcessTree, hasProcessGroups, killProcessTree, putInBackground } from './run-process.ts';
import { type FfmpegProgress, readProgress } from './run-progress.ts';

/** A file with the options that go before it. Paths of files are absolute; others are for ffmpeg's own sources. */
export type FfmpegInput = { readonly options: readonly string[]; readonly path: string };
export type FfmpegOutput = FfmpegInput;

/** One run of ffmpeg as plain data. */
export type FfmpegJob = {
  readonly globalOptions?: readonly string[];
  readonly inputs: readonly FfmpegInput[];
  readonly filterGraph: string | null;
  readonly outputs: readonly FfmpegOutput[];
};

export type FfmpegTool = {
  readonly path: string;
  readonly version: string;
  /** Its runs let other programs go first. */
  readonly isInBackground?: boolean;
};

export type RunSettings = {
  readonly tools: { readonly ffmpeg: FfmpegTool };
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FfmpegProgress) => void;
  /** Each line of its messages: what filters found. The result keeps the last ones only. */
  readonly onMessage?: (line: string) => void;
  /** Seconds without any progress after which the run counts as hung; 60 unless told. */
  readonly stallSeconds?: number;
};

export type FfmpegResult = { readonly command: string; readonly stderrTail: string; readonly seconds: number };

/** Windows refuses command lines of more than 32,767 characters; half of the usual graph lengths go by file. */
const LONGEST_GRAPH = 8_000;
const TAIL_LINES = 40;
const TAIL_BYTES = 8_192;
const DEFAULT_STALL_SECONDS = 60;

/**
 * Runs ffmpeg and waits for its end.
 * Errors: `cancelled`, `ffmpeg-failed`, `ffmpeg-stalled`, `disk-full`, `tool-missing`. Nothing keeps running after any.
 */
export async function runFfmpeg(job: FfmpegJob, settings: RunSettings): Promise<FfmpegResult> {
  if (settings.signal?.aborted) throw cancelled();
  const folder =
    (job.filterGraph?.length ?? 0) > LONGEST_GRAPH ? await mkdtemp(join(tmpdir(), 'fifteen-graph-')) : null;
  try {
    const graphFile = folder && join(folder, 'graph.txt');
    if (graphFile) await writeFile(graphFile, job.filterGraph ?? '');
    return await runToEnd(job, graphOptions(job, graphFile, settings.tools.ffmpeg.version), settings);
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/** The address that makes ffmpeg take a path as it is: no protocol, no pattern, whatever characters it has. */
export function fileAddress(path: string): string {
  return isAbsolute(path) ? `file:${path}` : path;
}

/** `-filter_complex_script` went out in favour of `-/filter_complex` in ffmpeg 7.0 (Changelog, "-/opt file"). */
function graphOptions(job: FfmpegJob, graphFile: string | null, version: string): readonly string[] {
  if (job.filterGraph === null) return [];
  if (!graphFile) return ['-filter_complex', job.filterGraph];
  const major = Number(/^n?(\d+)\./.exec(version)?.[1] ?? 7);
  return [major >= 7 ? '-/filter_complex' : '-filter_complex_script', graphFile];
}

function runToEnd(job: FfmpegJob, graph: readonly string[], settings: RunSettings): Promise<FfmpegResult> {
  const started = performance.now();
  const args = ffmpegArguments(job, graph);
  const command = [settings.tools.ffmpeg.path, ...args].map(quoted).join(' ');
  return new Promise((resolve, reject) => {
    const tail = tailOf(TAIL_LINES, TAIL_BYTES);
    const watch = watchRun(settings);
    fluentCommand(args, {
      ffmpeg: settings.tools.ffmpeg.path,
      onStart: (child) => {
        if (settings.tools.ffmpeg.isInBackground) putInBackground(child);
        watch.start(child);
      },
      onStderr: (line) => {
        tail.add(line);
        settings.onMessage?.(line);
      },
    })
      .on('error', (error: Error) => {
        watch.stop();
        reject(failure({ error, reason: watch.reason(), stderrTail: tail.text(), command, job, settings }));
      })
      .on('end', () => {
        watch.stop();
        const stderrTail = tail.text();
        // ffmpeg 5 ends with 0 when only the last block did not fit.
        if (/No space left on device/i.test(stderrTail)) reject(diskFull(job, stderrTail, command));
        else resolve({ command, stderrTail, seconds: (performance.now() - started) / 1000 });
      })
      .run();
  });
}

/** All arguments in ffmpeg's order: global, inputs, graph, outputs. */
function ffmpegArguments(job: FfmpegJob, graph: readonly string[]): readonly string[] {
  return [
    ...['-hide_banner', '-nostdin', '-y', '-loglevel', 'warning', '-progress', 'pipe:1', '-stats_period', '0.25'],
    ...(job.globalOptions ?? []),
    // No input may lead ffmpeg to an address on the network, whatever the file says.
    ...job.inputs.flatMap(({ options, path }) => ['-protocol_whitelist', 'file', ...options, '-i', fileAddress(path)]),
    ...graph,
    ...job.outputs.flatMap(({ options, path }) => [...options, fileAddress(path)]),
  ];
}

type CommandHooks = {
  readonly ffmpeg: string;
  readonly onStart: (child: ChildProcess) => void;
  readonly onStderr: (line: string) => void;
};

type EndCallback = (error: Error | null, stdout?: object, stderr?: object) => void;
type Spawn = (
  args: string[],
  options: SpawnOptions,
  onProcess: (...given: unknown[]) => void,
  onEnd: EndCallback,
) => void;

/**
 * A fluent-ffmpeg command with its surroundings replaced, on this one object only:
 * - arguments: its own builder splits options at spaces and puts global options after the inputs (processor.js, _getArguments);
 * - path: `setFfmpegPath` writes to a cache shared by all commands (capabilities.js);
 * - checks: it runs `-formats` and `-encoders` first, two starts of ffmpeg for nothing;
 * - process: it neither leads a process group nor can its surroundings be set, so only the child could be killed;
 * - end: where nothing could be started there is no output, and reading it throws out of an event (processor.js, endCB).
 */
function fluentCommand(args: readonly string[], hooks: CommandHooks): fluent.FfmpegCommand {
  const command = fluent();
  const base = command as fluent.FfmpegCommand & { _spawnFfmpeg: Spawn };
  const spawnFfmpeg = base._spawnFfmpeg.bind(command);
  Object.assign(command, {
    _getArguments: () => [...args],
    _getFfmpegPath: (done: (error: null, path: string) => void) => done(null, hooks.ffmpeg),
    _checkCapabilities: (done: (error: null) => void) => done(null),
    availableEncoders: (done: (error: null, encoders: object) => void) => done(null, {}),
    _spawnFfmpeg: ((given, options, onProcess, onEnd) => {
      const started = (...values: unknown[]) => {
        hooks.onStart(values[0] as ChildProcess);
        onProcess(...values);
      };
      const nothing = { get: () => '' };
      const ended: EndCallback = (error, stdout = nothing, stderr = nothing) => onEnd(error, stdout, stderr);
      spawnFfmpeg(
        given,
        { ...options, detached: hasProcessGroups, env: ffmpegEnvironment(process.env) },
        started,
        ended,
      );
    }) satisfies Spawn,
  });
  // fluent-ffmpeg refuses to run without an output of its own; the real ones are among the arguments.
  return command.output('-').on('stderr', hooks.onStderr);
}

type StopReason = 'cancelled' | 'stalled' | null;

/** Watches one child: ends it on abort, on silence, and with our own process. */
function watchRun({ signal, onProgress, stallSeconds = DEFAULT_STALL_SECONDS }: RunSettings) {
  let child: ChildProcess | null = null;
  let reason: StopReason = null;
  let timer: NodeJS.Timeout | undefined;
  const end = (why: StopReason) => {
    reason ??= why;
    if (child) endProcessTree(child);
  };
  const onAbort = () => end('cancelled');
  const onExit = () => child && killProcessTree(child);
  const rearm = () => {
    clearTimeout(timer);
    timer = setTimeout(() => end('stalled'), stallSeconds * 1000);
  };
  return {
    start(started: ChildProcess) {
      child = started;
      const reader = readProgress((progress) => {
        rearm();
        onProgress?.(progress);
      });
      started.stdout?.setEncoding('utf8').on('data', reader.push);
      signal?.addEventListener('abort', onAbort, { once: true });
      process.once('exit', onExit);
      rearm();
      if (signal?.aborted) onAbort();
    },
    stop() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      process.removeListener('exit', onExit);
    },
    reason: (): StopReason => reason,
  };
}

type Failure = {
  readonly error: Error;
  readonly reason: StopReason;
  readonly stderrTail: string;
  readonly command: string;
  readonly job: FfmpegJob;
  readonly settings: RunSettings;
};

function failure({ error, reason, stderrTail, command, job, settings }: Failure): StudioError {
  const params = { command, stderr: stderrTail };
  const ffmpeg = settings.tools.ffmpeg.path;
  if (reason === 'cancelled') return cancelled();
  if (reason === 'stalled') {
    const seconds = settings.stallSeconds ?? DEFAULT_STALL_SECONDS;
    return new StudioError(
      'ffmpeg-stalled',
      `ffmpeg made no progress for ${seconds} s while writing ${outputNames(job)} and was ended. Try again; if it hangs again, convert the footage to MP4 first.`,
      { params, retryable: true },
    );
  }
  // 228 is -ENOSPC as an exit code.
  if (/No space left on device/i.test(stderrTail) || /code 228\b/.test(error.message))
    return diskFull(job, stderrTail, command);
  if ('code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) {
    return new StudioError(
      'tool-missing',
      `ffmpeg cannot be started at ${ffmpeg}. Run "fifteen doctor" to see which tools were found.`,
      { params, cause: error },
    );
  }
  const filter = /No such filter: '([^']+)'/.exec(stderrTail)?.[1];
  if (filter) {
    return new StudioError(
      'tool-missing',
      `The ffmpeg at ${ffmpeg} lacks the filter "${filter}". Install a full build, or set FIFTEEN_FFMPEG to one.`,
      { params },
    );
  }
  const lastLine = stderrTail.split('\n').findLast((line) => line.trim() !== '') ?? error.message.split('\n')[0];
  return new StudioError('ffmpeg-failed', `ffmpeg failed while writing ${outputNames(job)}: ${lastLine}`, {
    params,
    cause: error,
  });
}

function diskFull(job: FfmpegJob, stderr: string, command: string): StudioError {
  return new StudioError(
    'disk-full',
    `The disk is full: ${outputNames(job)} could not be written. Free some space or choose another folder.`,
    { params: { command, stderr }, retryable: true },
  );
}

function cancelled(): StudioError {
  return new StudioError('cancelled', 'Cancelled.');
}

function outputNames({ outputs }: FfmpegJob): string {
  return outputs.map(({ path }) => basename(path)).join(', ');
}

/** The last lines of a text that may be endless. */
function tailOf(lines: number, bytes: number) {
  const kept: string[] = [];
  return {
    add(line: string) {
      kept.push(line.slice(0, bytes));
      if (kept.length > lines) kept.shift();
    },
    text: (): string => kept.join('\n').slice(-bytes),
  };
}

/** An argument as a POSIX shell takes it, so that a printed command can be pasted and run. */
function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
