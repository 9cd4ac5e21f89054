import path from 'node:path';
import { openSecretFiles, type Seal, type SecretStore } from '../storage/secret-files.ts';

/** Files alone keep these secrets, for hosts without a keychain: the terminal, the browser host, a Linux without one. */
const NO_SEAL: Seal = { close: (value) => Buffer.from(value, 'utf8'), open: (sealed) => sealed.toString('utf8') };

/**
 * The secrets of this user. With a seal they lie in a folder of their own: what the keychain closed for the desktop app
 * is of no use to the terminal, so an account is connected once in each.
 */
export function openSecrets(settingsFolder: string, seal: Seal | null): SecretStore {
  return seal
    ? openSecretFiles({ folder: path.join(settingsFolder, 'secrets-sealed'), seal, isSealed: true })
    : openSecretFiles({ folder: path.join(settingsFolder, 'secrets'), seal: NO_SEAL, isSealed: false });
}
