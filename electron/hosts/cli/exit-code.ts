import { isAborted, StudioError, type StudioErrorCode } from '../../../shared/base/studio-error.ts';
import type { Terminal } from './terminal.ts';

/** What scripts may count on: 0 all done, 1 some failed, 2 bad usage or input, 3 missing tool, 130 cancelled. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

const CODES: Readonly<Partial<Record<StudioErrorCode, ExitCode>>> = {
  'tool-missing': 3,
  'ffmpeg-failed': 1,
  'ffmpeg-stalled': 1,
  'verify-failed': 1,
  'disk-full': 1,
  cancelled: 130,
};

/** The exit code of a failure that ended the whole command. Everything a user can correct is 2. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isAborted(error)) return 130;
  if (error instanceof StudioError) return CODES[error.code] ?? 2;
  return 1;
}

/** Says what went wrong: one message for what a user can meet; the stack only for bugs. */
export function reportError(error: unknown, terminal: Terminal): void {
  const { errColour: colour } = terminal;
  if (isAborted(error)) terminal.err('Cancelled.');
  else if (error instanceof StudioError) terminal.err(`${colour.red('error:')} ${error.message}`);
  else {
    terminal.err(`${colour.red('bug:')} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    terminal.err('This is a fault of Fifteen. Please report it with the text above and the command that you ran.');
  }
}
