import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { homedir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../../../../electron/hosts/cli/run-program.ts';
import { createTerminal } from '../../../../electron/hosts/cli/terminal.ts';

const MAIN = path.join(import.meta.dirname, '../../../../electron/hosts/cli/main.ts');

export type CliResult = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of stdout as JSON; for `--json` runs. */
  readonly events: () => readonly Record<string, unknown>[];
};

type CliOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with each piece of stdout, and a way to send a signal. */
  readonly onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
};

/** Runs the real command line as its own process, as a shell would: for signals and for what is killed. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
    options.onOutput?.(text, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return resultOf(code, written);
}

/** Runs the same command line in this process: a start of Node and all modules takes about a second and a half. */
export async function callCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const ownEnv = { ...process.env, ...env };
  const code = await runProgram(args, {
    terminal: createTerminal({ stdout: stream('stdout'), stderr: stream('stderr'), env: ownEnv }),
    signal: new AbortController().signal,
    studio: { env: ownEnv, platform: process.platform, home: homedir(), now: Date.now, newId: randomUUID },
  });
  return resultOf(code, written);
}

function resultOf(code: number | null, { stdout, stderr }: Pick<CliResult, 'stdout' | 'stderr'>): CliResult {
  const lines = (): readonly string[] => stdout.split('\n').filter(Boolean);
  return { code, stdout, stderr, events: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>) };
}
