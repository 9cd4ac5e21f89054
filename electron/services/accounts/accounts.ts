import type { Account, AppSettings, SignIn } from '../../../shared/api/publish-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Problem } from '../../../shared/publish/error-table.ts';
import { addressesOf } from '../../tiktok/addresses.ts';
import { REDIRECT_PATTERN } from '../../tiktok/loopback.ts';
import type { TokenAnswer } from '../../tiktok/oauth.ts';
import { createPostingApi } from '../../tiktok/posting-api.ts';
import type { AccountList, KnownAccount } from './account-list.ts';
import type { AppChoice, AppSettingsStore } from './app-settings.ts';
import { createSignIns, type SignIns } from './sign-in.ts';
import type { TikTokLink } from './tiktok-link.ts';

type AccountsOptions = {
  readonly app: AppSettingsStore;
  readonly areSecretsSealed: boolean;
  readonly list: AccountList;
  readonly link: TikTokLink;
  readonly explain: (code: string, logId: string | null) => Problem;
  readonly now: () => number;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Buffer;
  readonly openBrowser: ((url: string) => Promise<void>) | null;
  readonly signal: AbortSignal;
  readonly onChange: (change: { accounts: Account[]; signIn: SignIn | null; app: AppSettings }) => void;
  readonly onBug: (error: unknown) => void;
};

/** The user's accounts and the app that they are connected through. */
export type Accounts = {
  readonly list: () => Promise<Account[]>;
  /** Throws `account-missing`. A user's handle, with or without @, will do as well as the id. */
  readonly find: (given: string) => Promise<Account>;
  readonly app: () => Promise<AppSettings>;
  readonly setApp: (choice: AppChoice, secret: string | null) => Promise<AppSettings>;
  readonly signIns: SignIns;
  /**
   * Takes the permission back at TikTok and forgets the account here whatever TikTok says. False where nobody confirmed
   * it: the permission may live on there until the user ends it by hand.
   */
  readonly disconnect: (account: string) => Promise<boolean>;
  /** TikTok refused an account's sign-in for good: its posts wait until it is connected again. */
  readonly markGone: (account: string) => Promise<void>;
  /** What TikTok just said of an account's name. */
  readonly learn: (account: string, facts: Partial<KnownAccount>) => Promise<void>;
};

export function createAccounts(options: AccountsOptions): Accounts {
  const { app, list, link, signal } = options;
  const all = async () => (await list.all()).map(toAccount);
  const settings = () => appSettings(app, options.areSecretsSealed);
  const changed = async (signIn: SignIn | null) =>
    options.onChange({ accounts: await all(), signIn, app: await settings() });
  const tell = (signIn: SignIn): void => void changed(signIn).catch(options.onBug);
  const accept = async (answer: TokenAnswer): Promise<string> => {
    await link.keeper.store(answer.open_id, answer);
    await list.put(await readAccount(answer, options));
    return answer.open_id;
  };
  return {
    list: all,
    find: async (given) => {
      const accounts = await all();
      const name = given.replace(/^@/, '');
      const found = accounts.find(({ id, username, nickname }) => [id, username, nickname].includes(name));
      if (found) return found;
      const known = accounts.map(({ id, username }) => (username === null ? id : `@${username}`)).join(', ');
      const advice = known === '' ? 'Connect one first: fifteen accounts connect' : `Connected are: ${known}.`;
      throw new StudioError('account-missing', `The account ${given} is not connected. ${advice}`, {
        params: { account: given },
      });
    },
    app: settings,
    setApp: async (choice, secret) => {
      addressesOf(choice);
      await app.write(choice, secret);
      await changed(null);
      return settings();
    },
    signIns: createSignIns({ ...options, accept, onChange: tell }),
    disconnect: async (account) => {
      const isRevoked = await revoke(account, link);
      await link.keeper.forget(account);
      await list.remove(account);
      signal.throwIfAborted();
      await changed(null);
      return isRevoked;
    },
    markGone: async (account) => {
      if ((await list.find(account))?.needsReconnect !== false) return;
      await list.change(account, { needsReconnect: true });
      await changed(null);
    },
    learn: async (account, facts) => {
      const before = await list.find(account);
      if (!before || JSON.stringify({ ...before, ...facts }) === JSON.stringify(before)) return;
      await list.change(account, facts);
      await changed(null);
    },
  };
}

/** What TikTok says of a grant that is gone already (expired or removed by its user). */
const GONE = ['reconnect-needed', 'invalid_grant', 'invalid_request', 'access_token_invalid'];

/** True where TikTok confirmed that the grant is over, or knows it no more. */
async function revoke(account: string, { keeper, oauth }: TikTokLink): Promise<boolean> {
  try {
    // An expired token would be refused and the grant would live on, so it is refreshed first.
    const token = await keeper.access(account);
    const answer = token.ok ? await (await oauth()).revoke(token.data) : token;
    return answer.ok || GONE.includes(answer.refusal.code);
  } catch (error) {
    // Without the app's key, or with a secret that the keychain opens no more, nobody can be asked.
    if (error instanceof StudioError && error.code !== 'cancelled') return false;
    throw error;
  }
}

/** The account as TikTok names it. A name that cannot be read does not undo the sign-in. */
async function readAccount(
  { open_id: id, scope, access_token: token }: TokenAnswer,
  options: AccountsOptions,
): Promise<KnownAccount> {
  const api = createPostingApi(await options.link.addresses());
  const answer = await api.user({ token, signal: options.signal });
  const user = answer.ok ? answer.data.user : null;
  return {
    id,
    nickname: user?.display_name || id,
    username: null,
    avatarUrl: user?.avatar_url ?? null,
    scopes: scope.split(',').filter((each) => each !== ''),
    needsReconnect: false,
    connectedAt: options.now(),
  };
}

function toAccount(known: KnownAccount): Account {
  const has = (scope: string): boolean => known.scopes.includes(scope);
  return {
    ...known,
    canPostDirectly: has('video.publish'),
    canSendToInbox: has('video.upload'),
    canReadResults: has('video.list'),
  };
}

const LINKS: AppSettings['links'] = [
  { id: 'portal', url: 'https://developers.tiktok.com/apps/' },
  { id: 'guide', url: 'https://developers.tiktok.com/doc/login-kit-desktop' },
  { id: 'sandbox', url: 'https://developers.tiktok.com/doc/add-a-sandbox' },
  { id: 'audit', url: 'https://developers.tiktok.com/application/content-posting-api' },
];

async function appSettings(app: AppSettingsStore, areSecretsSealed: boolean): Promise<AppSettings> {
  const choice = await app.read();
  const { origin, isTikTok } = addressesOf(choice);
  return {
    clientKey: choice.clientKey,
    hasSecret: (await app.secret()) !== null,
    brokerUrl: choice.brokerUrl,
    isAudited: choice.isAudited,
    apiOrigin: origin,
    isTikTok,
    redirectUri: REDIRECT_PATTERN,
    areSecretsSealed,
    links: LINKS,
  };
}
