import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { DEMO_APP } from '../../../tiktok-emulator/emulator-config.ts';
import { type Emulator, startEmulator } from '../../../tiktok-emulator/start-emulator.ts';
import { renderedCampaign } from '../../services/posts/rendered-campaign.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { type CliResult, runCli } from './run-cli.ts';

type OnOutput = (text: string, kill: (signal: NodeJS.Signals) => void) => void;
type Run = (args: readonly string[], onOutput?: OnOutput) => Promise<CliResult>;

/** A user's machine whose account was connected by the command line; each test works on a copy of its settings. */
export type PostingMachine = {
  readonly emulator: Emulator;
  /** What `accounts app` and `accounts connect` answered. */
  readonly set: CliResult;
  readonly connected: CliResult;
  readonly copy: () => Promise<{ readonly campaign: string; readonly cli: Run; readonly posted: () => number }>;
  /** Reads what the copies have written so far, but for the place of secrets; before their folders go. */
  readonly readWritten: () => Promise<void>;
  /** Everything that all runs printed, and all that was read of what they wrote. */
  readonly seen: () => { readonly printed: string; readonly written: string };
  readonly close: () => Promise<void>;
};

export async function openPostingMachine(): Promise<PostingMachine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-publish-'));
  // The command line has the system's clock.
  const emulator = await startEmulator({ folder: path.join(folder, 'received') });
  let printed = '';
  let written = '';
  const places: string[] = [];
  const runIn = async (settings: string, args: readonly string[], onOutput?: OnOutput): Promise<CliResult> => {
    const env = { FIFTEEN_SETTINGS: settings, FIFTEEN_CACHE: path.join(folder, 'cache') };
    const result = await runCli(args, onOutput ? { env, onOutput } : { env });
    printed += `${result.stdout}${result.stderr}`;
    return result;
  };
  const settings = path.join(folder, 'settings');
  const secretFile = path.join(folder, 'secret.txt');
  await writeFile(secretFile, `${DEMO_APP.secret}\n`);
  const app = ['--key', DEMO_APP.key, '--secret-file', secretFile, '--api', emulator.origin, '--audited', '--json'];
  return {
    emulator,
    set: await runIn(settings, ['accounts', 'app', ...app]),
    connected: await runIn(settings, ['accounts', 'connect', '--no-browser', '--json'], (text) => {
      const [line = ''] = text.split('\n');
      const { event, url = '' } = JSON.parse(line) as { readonly event: string; readonly url?: string };
      const decision = { user: 'open-aurel', scopes: 'all' } as const;
      if (event === 'sign-in') void emulator.consent(url, decision).then((address) => fetch(address));
    }),
    copy: async () => {
      const own = await temporaryFolder();
      await cp(settings, path.join(own, 'settings'), { recursive: true });
      places.push(own);
      const before = emulator.posts.length;
      return {
        campaign: await renderedCampaign(own, ['de-DE', 'ar-SA']),
        cli: (args, onOutput) => runIn(path.join(own, 'settings'), args, onOutput),
        posted: () => emulator.posts.length - before,
      };
    },
    readWritten: async () => {
      for (const place of places.splice(0)) written += await textsIn(place);
    },
    seen: () => ({ printed, written }),
    close: async () => {
      expect(await emulator.violations()).toEqual([]);
      await emulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function textsIn(place: string): Promise<string> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && path.basename(entry.parentPath) !== 'secrets');
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'latin1')));
  return texts.join('\n');
}
