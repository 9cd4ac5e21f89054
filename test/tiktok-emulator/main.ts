// Entry of `fifteen tiktok-emulator`: TikTok's side of the studio on this machine, for trying posts without an account.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_APP, demoUsers, UNAUDITED_APP } from './emulator-config.ts';
import { startEmulator } from './start-emulator.ts';

const HELP = `Usage: fifteen tiktok-emulator [options]

Play TikTok's side of posting on this machine, to try accounts and posts offline. Nothing is sent anywhere.

Options:
  --port <n>    port to use (default: a free one)
  --lenient     read open points of TikTok's documents widely (default: narrowly)
  -h, --help    show this text`;

/** As long as real TikTok takes in the best case, so that waiting can be seen. */
const PROCESSING_MS = 8_000;
const MODERATION_MS = 20_000;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = {
    port: { type: 'string', default: '0' },
    lenient: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ options }).values;
  } catch (error) {
    console.error(`fifteen: ${error instanceof Error ? error.message : error} Add --help to see what is possible.`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    console.error(`fifteen: --port must be a number from 1 to 65535, got ${values.port}.`);
    return 2;
  }
  await serve(Number(values.port), values.lenient);
  return 0;
}

async function serve(port: number, isLenient: boolean): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-tiktok-'));
  const reading = isLenient ? 'lenient' : 'strict';
  const times = { processingMs: PROCESSING_MS, moderationMs: MODERATION_MS };
  const emulator = await startEmulator({ folder, port, reading, ...times });
  const users = demoUsers().map(({ username, isPrivate }) => `@${username}${isPrivate ? ' (private)' : ''}`);
  console.log(`TikTok's emulator is at ${emulator.origin}

App key        ${DEMO_APP.key}
App secret     ${DEMO_APP.secret}
Redirect       ${DEMO_APP.redirects[0]}
Before audit   ${UNAUDITED_APP.key} / ${UNAUDITED_APP.secret}
Accounts       ${users.join(', ')}

Open the address in a browser to see what arrived and to post drafts. Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}
