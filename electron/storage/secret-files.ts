import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StudioError } from '../../shared/base/studio-error.ts';
import { makeFolder } from './make-folder.ts';
import { systemErrorCode, writeError } from './system-error.ts';

/** Secrets by name, such as the tokens of an account. Kept out of settings, logs and campaigns. */
export type SecretStore = {
  /** Whether the system's keychain closes them; else they lie in files that only this user can read. */
  readonly isSealed: boolean;
  /** The secret, or null where there is none. Throws `bad-input` for one that cannot be read any more. */
  readonly read: (name: string) => Promise<string | null>;
  /** Throws `output-unwritable` or `disk-full`; the secret before stays then. */
  readonly write: (name: string, value: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

/** What closes a secret before it is written, such as the system's keychain. */
export type Seal = { readonly close: (value: string) => Buffer; readonly open: (sealed: Buffer) => string };

/** A place of files, and what closes each. */
export type SecretFiles = { readonly folder: string; readonly seal: Seal; readonly isSealed: boolean };

/**
 * Secrets as files that only this user may read (mode 0600; on Windows the profile's own rights). One file each: two
 * programs that write at the same time do not lose each other's.
 */
export function openSecretFiles({ folder, seal, isSealed }: SecretFiles): SecretStore {
  const fileOf = (name: string): string => path.join(folder, `${encodeURIComponent(name)}.secret`);
  return {
    isSealed,
    read: async (name) => {
      const sealed = await readOrNull(fileOf(name));
      if (sealed === null) return null;
      try {
        return seal.open(sealed);
      } catch (cause) {
        const message = `The secret "${name}" cannot be opened: the system's keychain has another key now. Connect the account again.`;
        throw new StudioError('bad-input', message, { params: { secret: name }, cause });
      }
    },
    write: async (name, value) => {
      try {
        await makeFolder(folder);
        await writeFileAtomic(fileOf(name), seal.close(value), { mode: 0o600 });
      } catch (error) {
        throw writeError(error, folder);
      }
    },
    remove: (name) => rm(fileOf(name), { force: true }),
  };
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
