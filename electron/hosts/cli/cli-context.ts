import type { Studio } from '../../services/studio.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export type CliContext = {
  readonly terminal: Terminal;
  /** Aborts on Ctrl-C and when the reader of our output has gone. */
  readonly signal: AbortSignal;
  /** Opened at first use: `--help` and usage errors need none of it. */
  readonly studio: () => Promise<Studio>;
  /** Called once by the command that ran. */
  readonly finish: (code: ExitCode) => void;
};
