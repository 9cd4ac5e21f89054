import { CommanderError } from 'commander';
import { openStudio, type Studio, type StudioSurroundings, studioVersion } from '../../services/studio.ts';
import { type ExitCode, exitCodeOf, reportError } from './exit-code.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

type Surroundings = {
  readonly terminal: Terminal;
  /** Aborts on Ctrl-C and when the reader of our output has gone. */
  readonly signal: AbortSignal;
  readonly studio: StudioSurroundings;
};

/** Runs one command to its end, says what went wrong, and gives the exit code; the process goes on. */
export async function runProgram(
  args: readonly string[],
  { terminal, signal, studio: surroundings }: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  let opened: Promise<Studio> | null = null;
  const studio = (): Promise<Studio> => {
    opened ??= openStudio(surroundings);
    return opened;
  };
  const finish = (result: ExitCode): void => {
    code = result;
  };
  try {
    const program = createProgram({ terminal, signal, studio, finish }, await studioVersion());
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already; asking for help is no failure.
    if (error instanceof CommanderError) return error.code === 'commander.help' || error.exitCode !== 0 ? 2 : 0;
    reportError(error, terminal);
    return exitCodeOf(error);
  }
}
