import path from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import type { SecretStore } from '../../storage/secret-files.ts';

const appSchema = z.object({
  clientKey: z.string().nullable(),
  brokerUrl: z.string().nullable(),
  isAudited: z.boolean(),
  /** Null is TikTok's own. */
  apiOrigin: z.string().nullable(),
});

/** The user's own app at TikTok, without its secret. */
export type AppChoice = z.infer<typeof appSchema>;

export type AppSettingsStore = {
  readonly read: () => Promise<AppChoice>;
  readonly secret: () => Promise<string | null>;
  /** A secret of null keeps the one that is there. */
  readonly write: (choice: AppChoice, secret: string | null) => Promise<void>;
};

const SECRET = 'tiktok-app-secret';
const NOTHING: AppChoice = { clientKey: null, brokerUrl: null, isAudited: false, apiOrigin: null };

export function openAppSettings(settingsFolder: string, secrets: SecretStore): AppSettingsStore {
  const file = path.join(settingsFolder, 'tiktok', 'app.json');
  return {
    read: async () => (await readJsonFile(file, appSchema)) ?? NOTHING,
    secret: () => secrets.read(SECRET),
    write: async (choice, secret) => {
      if (secret !== null) await secrets.write(SECRET, secret);
      await writeJsonFile(file, choice);
    },
  };
}
