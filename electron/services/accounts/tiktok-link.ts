import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { PublishLimits } from '../../../shared/publish/limits.ts';
import type { SecretStore } from '../../storage/secret-files.ts';
import { type AccountApi, createAccountApi } from '../../tiktok/account-api.ts';
import { type Addresses, addressesOf } from '../../tiktok/addresses.ts';
import type { Clock } from '../../tiktok/clock.ts';
import { createOAuth, type OAuth } from '../../tiktok/oauth.ts';
import { createPostingApi } from '../../tiktok/posting-api.ts';
import { createRateLimiter } from '../../tiktok/rate-limiter.ts';
import { createTokenKeeper, type TokenKeeper } from '../../tiktok/token-keeper.ts';
import { afterOthers, type TurnPorts } from '../folder-turn.ts';
import type { AppSettingsStore } from './app-settings.ts';

/** The way to TikTok by the settings as they are now: each call reads them anew. */
export type TikTokLink = {
  readonly addresses: () => Promise<Addresses>;
  /** Throws `app-key-missing` where no app is set. */
  readonly oauth: () => Promise<OAuth>;
  readonly clientKey: () => Promise<string>;
  readonly api: () => Promise<AccountApi>;
  readonly keeper: TokenKeeper;
};

type LinkOptions = {
  readonly settingsFolder: string;
  readonly app: AppSettingsStore;
  readonly secrets: SecretStore;
  readonly limits: PublishLimits;
  readonly clock: Clock;
  readonly random: () => number;
  readonly turn: TurnPorts;
  readonly signal: AbortSignal;
};

export function openTikTokLink(options: LinkOptions): TikTokLink {
  const { app, secrets, limits, clock, signal } = options;
  const addresses = async () => addressesOf(await app.read());
  const clientKey = async () => {
    const { clientKey: key, brokerUrl } = await app.read();
    if (key !== null && (brokerUrl !== null || (await app.secret()) !== null)) return key;
    const message =
      'No app key is set. Give the key and secret of your TikTok app in the account settings, or by: fifteen accounts app --key KEY --secret-file FILE';
    throw new StudioError('app-key-missing', message);
  };
  const oauth = async () => {
    const key = await clientKey();
    const { brokerUrl } = await app.read();
    const clientSecret = brokerUrl === null ? await app.secret() : null;
    return createOAuth(await addresses(), { clientKey: key, clientSecret }, signal);
  };
  const limiter = createRateLimiter(limits.perMinute, options);
  const keeper = createTokenKeeper({
    secrets,
    oauth,
    now: clock.now,
    lock: (account, run) =>
      afterOthers(path.join(options.settingsFolder, 'tiktok', 'turns', encodeURIComponent(account)), options.turn, run),
  });
  return {
    addresses,
    oauth,
    clientKey,
    keeper,
    api: async () => createAccountApi({ api: createPostingApi(await addresses()), keeper, limiter }),
  };
}
