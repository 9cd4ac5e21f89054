import { hostname } from 'node:os';
import path from 'node:path';
import { app, dialog, type OpenDialogOptions, safeStorage, shell } from 'electron';
import Store from 'electron-store';
import type { ChoiceKind, HostPorts, SettingsPort } from '../../services/editor/editor-ports.ts';
import { isProcessAlive } from '../../services/editor/process-alive.ts';
import { openSecrets } from '../../services/secrets-port.ts';

type PortOptions = {
  readonly settings: SettingsPort;
  readonly settingsFolder: string;
  readonly takeLaunched: () => string | null;
  readonly onBug: (error: unknown, where: string) => void;
};

/** What Electron can do for the editor. */
export function desktopPorts({ settings, settingsFolder, takeLaunched, onBug }: PortOptions): HostPorts {
  return {
    settings,
    secrets: openSecrets(settingsFolder, hasKeychain() ? KEYCHAIN : null),
    process: { pid: process.pid, machine: hostname(), isAlive: isProcessAlive },
    choose: async (what) => (await dialog.showOpenDialog(DIALOGS[what])).filePaths,
    openExternal: (url) => shell.openExternal(url),
    reveal: async (file) => shell.showItemInFolder(file),
    onRecent: (folder) => app.addRecentDocument(folder),
    takeLaunched,
    campaignsFolder: path.join(app.getPath('videos'), 'Fifteen'),
    uploadsFolder: null,
    version: app.getVersion(),
    onBug,
  };
}

const DIALOGS: Readonly<Record<ChoiceKind, OpenDialogOptions>> = {
  media: { properties: ['openFile', 'multiSelections'] },
  texts: { properties: ['openFile', 'multiSelections'] },
  // A campaign is a folder; macOS shows it as one file thanks to the file association.
  campaign:
    process.platform === 'darwin' ? { properties: ['openFile', 'openDirectory'] } : { properties: ['openDirectory'] },
  folder: { properties: ['openDirectory', 'createDirectory'] },
};

/** The same file as in the other hosts: electron-store is `conf` with Electron's places. */
export function openSettingsStore(folder: string): SettingsPort {
  const store = new Store<Record<string, unknown>>({ cwd: folder, name: 'settings' });
  return { get: (key) => store.get(key), set: (key, value) => store.set(key, value) };
}

/** Only that user on that machine reads what it closed. */
const KEYCHAIN = {
  close: (value: string) => safeStorage.encryptString(value),
  open: (sealed: Buffer) => safeStorage.decryptString(sealed),
};

/** A Linux without a keyring gets a key that every copy of the program knows: no better than a plain file. */
function hasKeychain(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
