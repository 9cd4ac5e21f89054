// Entry of the command line: signals, streams and the exit code; everything else is behind `runProgram`.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { runProgram } from './run-program.ts';
import { createTerminal } from './terminal.ts';

const cancel = new AbortController();

// A terminal sends Ctrl-C to the whole process group and npm sends it on: a second one must not cut the clean-up short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// `fifteen templates | head -1`: whoever read our output has gone, so there is nobody left to work for.
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);

process.exitCode = await runProgram(process.argv.slice(2), {
  terminal: createTerminal(process),
  signal: cancel.signal,
  studio: { env: process.env, platform: process.platform, home: homedir(), now: Date.now, newId: randomUUID },
});

function stop(): void {
  cancel.abort(new StudioError('cancelled', 'Cancelled.'));
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  stop();
}
