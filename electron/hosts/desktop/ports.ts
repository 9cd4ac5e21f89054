import { hostname } from 'node:os';
import path from 'node:path';
import { app, dialog, type OpenDialogOptions, safeStorage, shell } from 'electron';
import Store from 'electron-store';
import type { ChoiceKind, HostPorts, SecretsPort, SettingsPort } from '../../services/editor/editor-ports.ts';
import { isProcessAlive } from '../../services/editor/process-alive.ts';

type PortOptions = {
  readonly settings: SettingsPort;
  readonly takeLaunched: () => string | null;
  readonly onBug: (error: unknown, where: string) => void;
};

/** What Electron can do for the editor. */
export function desktopPorts({ settings, takeLaunched, onBug }: PortOptions): HostPorts {
  return {
    settings,
    secrets: safeStorage.isEncryptionAvailable() ? openSecrets(settings) : null,
    process: { pid: process.pid, machine: hostname(), isAlive: isProcessAlive },
    choose: async (what) => (await dialog.showOpenDialog(DIALOGS[what])).filePaths,
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

/** Encrypted by the system's keychain; only that user on that machine reads them. */
function openSecrets(settings: SettingsPort): SecretsPort {
  return {
    get: (name) => {
      const stored = settings.get(`secret-${name}`);
      return typeof stored === 'string' ? safeStorage.decryptString(Buffer.from(stored, 'base64')) : null;
    },
    set: (name, value) => settings.set(`secret-${name}`, safeStorage.encryptString(value).toString('base64')),
  };
}
