import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import { afterOthers, type TurnPorts } from '../folder-turn.ts';

const knownSchema = z.object({
  id: z.string(),
  nickname: z.string(),
  username: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  scopes: z.array(z.string()),
  needsReconnect: z.boolean(),
  connectedAt: z.number(),
});

/** A connected account as it is kept, tokens apart. */
export type KnownAccount = z.infer<typeof knownSchema>;

export type AccountList = {
  readonly all: () => Promise<readonly KnownAccount[]>;
  readonly find: (id: string) => Promise<KnownAccount | null>;
  readonly put: (account: KnownAccount) => Promise<void>;
  readonly change: (id: string, change: Partial<KnownAccount>) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

type ListOptions = { readonly settingsFolder: string; readonly isSealed: boolean; readonly turn: TurnPorts };

/** One list for each place of secrets: the terminal cannot use what the desktop's keychain closed. */
export function openAccountList({ settingsFolder, isSealed, turn }: ListOptions): AccountList {
  const folder = path.join(settingsFolder, 'tiktok');
  const file = path.join(folder, isSealed ? 'accounts-sealed.json' : 'accounts.json');
  let writing: Promise<unknown> = Promise.resolve();
  const all = async () => (await readJsonFile(file, z.array(knownSchema))) ?? [];
  const edit = (change: (accounts: readonly KnownAccount[]) => readonly KnownAccount[]): Promise<void> => {
    // Studio and terminal of one user may connect accounts at the same time.
    const next = writing.then(() => afterOthers(folder, turn, async () => writeJsonFile(file, change(await all()))));
    writing = next.catch(() => undefined);
    return next;
  };
  return {
    all,
    find: async (id) => (await all()).find((each) => each.id === id) ?? null,
    put: (account) => edit((accounts) => [...accounts.filter(({ id }) => id !== account.id), account]),
    change: (id, change) =>
      edit((accounts) => accounts.map((each) => (each.id === id ? { ...each, ...change } : each))),
    remove: (id) => edit((accounts) => accounts.filter((each) => each.id !== id)),
  };
}
