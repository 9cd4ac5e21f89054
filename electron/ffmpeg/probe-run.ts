import { execFile } from 'node:child_process';
import { StudioError } from '../../shared/base/studio-error.ts';

export type ProbeSettings = {
  readonly tools: { readonly ffprobe: { readonly path: string } };
  readonly signal?: AbortSignal;
};

export type ProbeOutput = { readonly json: unknown; readonly stderr: string; readonly isOk: boolean };

/** A header is read in milliseconds; longer means a disk that hangs. */
const TIME_LIMIT_MS = 120_000;
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs ffprobe for JSON. A refused file is an answer (`isOk` false), not an error. Errors: `cancelled`, `tool-missing`. */
export function runFfprobe(args: readonly string[], { tools, signal }: ProbeSettings): Promise<ProbeOutput> {
  // Whatever the file says, ffprobe opens no address on the network.
  const all = ['-v', 'error', '-print_format', 'json', '-protocol_whitelist', 'file', ...args];
  const options = {
    maxBuffer: LONGEST_OUTPUT,
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(tools.ffprobe.path, all, signal ? { ...options, signal } : options, (error, stdout, stderr) => {
      if (signal?.aborted) reject(new StudioError('cancelled', 'Cancelled.'));
      else if (error && typeof error.code === 'string') reject(notStarted(tools.ffprobe.path, error));
      else resolve({ json: parsed(stdout), stderr, isOk: error === null });
    });
  });
}

function notStarted(path: string, cause: Error): StudioError {
  const message = `ffprobe cannot be started at ${path}. Run "fifteen doctor" to see which tools were found.`;
  return new StudioError('tool-missing', message, { cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // ffprobe prints half an object when it fails; its exit code and stderr say why.
  }
}
