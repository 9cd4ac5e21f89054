// Entry of the command line: signals, streams and the exit code; everything else is behind `createProgram`.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { CommanderError } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { openStudio, type Studio, studioVersion } from '../../services/studio.ts';
import { type ExitCode, exitCodeOf, reportError } from './exit-code.ts';
import { createProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

const cancel = new AbortController();
const terminal = createTerminal(process);

// A terminal sends Ctrl-C to the whole process group and npm sends it on: a second one must not cut the clean-up short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// `fifteen templates | head -1`: whoever read our output has gone, so there is nobody left to work for.
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);

process.exitCode = await main();

async function main(): Promise<ExitCode> {
  let code: ExitCode = 0;
  let opened: Promise<Studio> | null = null;
  const studio = (): Promise<Studio> => {
    opened ??= openStudio({
      env: process.env,
      platform: process.platform,
      home: homedir(),
      now: Date.now,
      newId: randomUUID,
    });
    return opened;
  };
  const finish = (result: ExitCode): void => {
    code = result;
  };
  try {
    await createProgram({ terminal, signal: cancel.signal, studio, finish }, await studioVersion()).parseAsync();
    return code;
  } catch (error) {
    // Commander has printed its message already; asking for help is no failure.
    if (error instanceof CommanderError) return error.code === 'commander.help' || error.exitCode !== 0 ? 2 : 0;
    reportError(error, terminal);
    return exitCodeOf(error);
  }
}

function stop(): void {
  cancel.abort(new StudioError('cancelled', 'Cancelled.'));
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  stop();
}
