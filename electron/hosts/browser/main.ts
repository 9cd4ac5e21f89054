// Entry of the browser host: `fifteen serve [--port N] [--open]`. Serves the studio to the browsers of this machine.
import { randomBytes, randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { openInBrowser } from '../../services/outside-programs.ts';
import { openStudio } from '../../services/studio.ts';
import { serveStudio } from './serve-studio.ts';

const HELP = `Usage: fifteen serve [options]

Serve the studio to a browser on this machine. The printed address lets one browser in.

Options:
  --port <n>  port to use (default: a free one)
  --open      open the address in the default browser
  -h, --help  show this text`;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parse();
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    await serve(readPort(values.port), values.open);
    return 0;
  } catch (error) {
    console.error(error instanceof StudioError ? `fifteen: ${error.message}` : error);
    return error instanceof StudioError ? (error.code === 'tool-missing' ? 3 : 2) : 1;
  }
}

async function serve(port: number, opens: boolean): Promise<void> {
  const surroundings = {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    now: Date.now,
    newId: randomUUID,
  };
  const server = await serveStudio({
    studio: await openStudio(surroundings),
    port,
    token: randomBytes(24).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
    onBug: (error, where) => console.error(`fifteen: mistake in ${where}:`, error),
  });
  console.log(`Fifteen is open at ${server.address}\nCtrl-C ends it.`);
  if (opens) openInBrowser(server.address, process.platform);
  if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  await server.close();
}

function parse() {
  try {
    const options = {
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ options });
  } catch (error) {
    throw new StudioError(
      'usage',
      `${error instanceof Error ? error.message : error} Add --help to see what is possible.`,
    );
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StudioError('usage', `--port must be a number from 1 to 65535, got ${text}.`);
}
