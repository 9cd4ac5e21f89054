import { spawn } from 'node:child_process';
import { StudioError } from '../../shared/base/studio-error.ts';

/** A program that speaks or listens, told what to do by its arguments and, where it reads any, by its input. */
export type SpeechRun = {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string | null;
  readonly signal: AbortSignal;
  /** Each line of its messages, as it comes. */
  readonly onLine?: (line: string) => void;
};

/** As much of a program's messages as an error shows, characters. */
const TAIL = 600;
/** A line is spoken in under a second, a film heard in a minute; longer means that it hangs, ms. */
const LIMIT_MS = 600_000;

/** Runs a program to its end and gives what it printed. Errors: `cancelled`, `tool-missing`, `bad-input` with its last words. */
export function runSpeech({ program, args, input, signal, onLine }: SpeechRun): Promise<string> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    // No shell: a caption is never read as a command.
    const child = spawn(program, args, { signal, timeout: LIMIT_MS, killSignal: 'SIGKILL', windowsHide: true });
    let out = '';
    let tail = '';
    let unended = '';
    const hear = (piece: string): void => {
      const lines = (unended + piece).split(/\r?\n|\r/);
      unended = lines.pop() ?? '';
      for (const line of lines) if (line !== '') onLine?.(line);
      tail = (tail + piece).slice(-TAIL);
    };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('error', (cause) => reject(signal.aborted ? cancelled() : notStarted(program, cause)));
    child.on('close', (code) => {
      if (signal.aborted) reject(cancelled());
      else if (code === 0) resolve(out);
      else reject(failed({ program, code, tail }));
    });
    // A program that ends before it read all says so by its code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

function cancelled(): StudioError {
  return new StudioError('cancelled', 'Cancelled.');
}

function notStarted(program: string, cause: Error): StudioError {
  return new StudioError('tool-missing', `${program} cannot be started: ${cause.message}`, { cause });
}

type Failure = { readonly program: string; readonly code: number | null; readonly tail: string };

function failed({ program, code, tail }: Failure): StudioError {
  const how = code === null ? 'was ended' : `ended with code ${code}`;
  return new StudioError('bad-input', `${program} ${how}. Its last words: ${tail.trim() || 'none'}`);
}
