import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { Account, AppSettings } from '../../../shared/api/publish-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { CliContext } from './cli-context.ts';
import { posting } from './follow-posts.ts';
import { accountName, problemLines } from './post-lines.ts';

type Json = { readonly json?: true };
type AppOptions = Json & {
  readonly key?: string;
  readonly secretFile?: string;
  readonly broker?: string;
  readonly audited?: boolean;
  readonly api?: string;
};

/** `accounts`: the user's own app at TikTok, and who is connected through it. */
export function addAccountsCommand(program: Command, context: CliContext): void {
  const accounts = program
    .command('accounts')
    .summary('connect TikTok accounts')
    .description(
      'Accounts that Fifteen may post to. Tokens lie in files that only your user can read; what the desktop app closed in its keychain is connected there.',
    )
    .addHelpText('after', EXAMPLES);
  accounts
    .command('list')
    .summary('list connected accounts')
    .option('--json', 'print one JSON object a line')
    .action((options: Json) => list(options, context));
  accounts
    .command('app')
    .summary("show or set the app's key at TikTok")
    .option('--key <key>', 'client key of your app')
    .option('--secret-file <file>', 'file with the client secret; - reads it from the standard input')
    .option('--broker <url>', 'token broker that holds the secret; none takes it out')
    .option('--audited', "the app has passed TikTok's audit")
    .option('--no-audited', 'it has not (the default)')
    .option('--api <url>', "address in place of TikTok's, for the emulator; tiktok goes back")
    .option('--json', 'print the result as JSON')
    .action((options: AppOptions) => app(options, context));
  accounts
    .command('connect')
    .summary('connect an account in the browser')
    .option('--no-browser', 'print the address, open nothing')
    .option('--json', 'print events as JSON lines')
    .action((options: Json & { readonly browser: boolean }) => connect(options, context));
  accounts
    .command('disconnect')
    .summary('take the permission back at TikTok and forget the tokens')
    .argument('<account>', '@username, nickname or id, see: fifteen accounts list')
    .option('--json', 'print the result as JSON')
    .action((account: string, options: Json) => disconnect(account, options, context));
}

const EXAMPLES = `
Examples:
  fifteen accounts app --key awx1234567890abc --secret-file secret.txt
  fifteen accounts connect
  fifteen accounts list --json
  fifteen accounts disconnect @aurel.kitchen

Exit codes: 0 done, 1 the sign-in failed or TikTok did not confirm its end, 2 bad usage or input, 130 cancelled.`;

function list(options: Json, context: CliContext): Promise<void> {
  const { terminal, finish } = context;
  return posting({ context, isJson: options.json === true }, async ({ publishing: { accounts } }) => {
    const all = await accounts.list();
    if (all.length === 0 && !options.json)
      terminal.err('No account is connected. Connect one: fifteen accounts connect');
    for (const account of all) print(account, options, context);
    finish(0);
  });
}

function print(account: Account, options: Json, { terminal }: CliContext): void {
  if (options.json) {
    terminal.json({ event: 'account', ...account });
    return;
  }
  const ways = [
    ...(account.canPostDirectly ? ['posts'] : []),
    ...(account.canSendToInbox ? ['inbox'] : []),
    ...(account.canReadResults ? ['results'] : []),
  ];
  const state = account.needsReconnect ? 'must be connected again' : ways.join(', ');
  terminal.out(`${accountName(account, account.id)}  ${account.nickname}  ${state}`);
}

function app(options: AppOptions, context: CliContext): Promise<void> {
  return posting({ context, isJson: options.json === true }, async ({ publishing: { accounts } }) => {
    const before = await accounts.app();
    const { key, secretFile, broker, audited, api } = options;
    const isLook = [key, secretFile, broker, audited, api].every((each) => each === undefined);
    const choice = {
      clientKey: key ?? before.clientKey,
      brokerUrl: broker === undefined ? before.brokerUrl : broker === 'none' ? null : broker,
      isAudited: audited ?? before.isAudited,
      apiOrigin: api === undefined ? (before.isTikTok ? null : before.apiOrigin) : api === 'tiktok' ? null : api,
    };
    const secret = secretFile === undefined ? null : await readSecret(secretFile);
    printApp(isLook ? before : await accounts.setApp(choice, secret), options, context);
    context.finish(0);
  });
}

async function readSecret(file: string): Promise<string> {
  try {
    const secret = (file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')).trim();
    if (secret !== '') return secret;
    throw new StudioError('bad-input', `${file} is empty. Put the client secret into it.`, { params: { file } });
  } catch (error) {
    if (error instanceof StudioError) throw error;
    throw new StudioError('file-missing', `${file} cannot be read. Put the client secret into a file.`, {
      params: { file },
      cause: error,
    });
  }
}

function printApp(settings: AppSettings, options: Json, { terminal }: CliContext): void {
  if (options.json) {
    terminal.json({ event: 'app', ...settings });
    return;
  }
  const { clientKey, hasSecret, brokerUrl, isAudited, apiOrigin, isTikTok, redirectUri, links } = settings;
  const secret = brokerUrl !== null ? `held by ${brokerUrl}` : hasSecret ? 'kept in a file of yours' : 'none';
  terminal.out(`Client key  ${clientKey ?? 'none'}`);
  terminal.out(`Secret      ${secret}`);
  terminal.out(`Audit       ${isAudited ? 'passed' : 'not passed: private accounts and "only me" alone'}`);
  terminal.out(`Redirect    ${redirectUri} (register it as it stands)`);
  terminal.out(`Address     ${apiOrigin}${isTikTok ? '' : '  NOT TIKTOK'}`);
  for (const { id, url } of links) terminal.out(`${id.padEnd(11)} ${url}`);
}

function connect(options: Json & { readonly browser: boolean }, context: CliContext): Promise<void> {
  const { terminal, finish, signal } = context;
  const isJson = options.json === true;
  return posting({ context, isJson, opensBrowser: options.browser }, async ({ publishing: { accounts } }) => {
    const { id, url } = await accounts.signIns.start();
    if (isJson) terminal.json({ event: 'sign-in', url });
    else terminal.err(`Allow access in the browser. Where it does not open by itself:\n${url}`);
    signal.addEventListener('abort', () => void accounts.signIns.cancel(id), { once: true });
    const ended = await accounts.signIns.settled(id);
    signal.throwIfAborted();
    if (ended?.state === 'done' && ended.account !== null) {
      print(await accounts.find(ended.account), options, context);
      finish(0);
      return;
    }
    if (ended?.problem && isJson) terminal.json({ event: 'refused', problem: ended.problem });
    else if (ended?.problem) terminal.err(problemLines(ended.problem));
    finish(1);
  });
}

/** Where users end it: support.tiktok.com, "Connect to third-party apps", read 2026-11-26. */
const NOT_REVOKED =
  'TikTok did not confirm that the permission has ended. End it in the TikTok app: Settings and privacy, Security & permissions, Apps and services permissions, your app, Remove access.';

function disconnect(account: string, options: Json, context: CliContext): Promise<void> {
  const { terminal, finish } = context;
  return posting({ context, isJson: options.json === true }, async ({ publishing: { accounts } }) => {
    const found = await accounts.find(account);
    const isRevoked = await accounts.disconnect(found.id);
    if (options.json) terminal.json({ event: 'disconnected', account: found.id, isRevoked });
    else terminal.out(`${accountName(found, found.id)} is disconnected. Posts that waited stay on the list.`);
    if (!isRevoked) terminal.err(NOT_REVOKED);
    finish(isRevoked ? 0 : 1);
  });
}
