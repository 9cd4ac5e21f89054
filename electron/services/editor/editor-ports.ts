import type { SecretStore } from '../../storage/secret-files.ts';

/** Small values that outlive the program: `conf` in the browser host, electron-store in the desktop one. */
export type SettingsPort = {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
};

/** What a native dialog is asked for. */
export type ChoiceKind = 'media' | 'campaign' | 'folder' | 'texts';

/** The process that holds campaigns, and what it knows of others on this machine. */
export type ProcessPort = {
  readonly pid: number;
  readonly machine: string;
  readonly isAlive: (pid: number) => boolean;
};

/** What differs between hosts. What a host lacks is null; nothing else asks which host it is. */
export type HostPorts = {
  readonly settings: SettingsPort;
  /** Account tokens: closed by the keychain in the desktop app, in files of mode 0600 elsewhere. */
  readonly secrets: SecretStore;
  readonly process: ProcessPort;
  /** Native dialogs; empty when the user dismisses them. */
  readonly choose: ((what: ChoiceKind) => Promise<readonly string[]>) | null;
  /** Opens an address in the system's browser. */
  readonly openExternal: ((url: string) => Promise<void>) | null;
  readonly reveal: ((path: string) => Promise<void>) | null;
  /** Told which campaigns were opened last, for the system's own list. */
  readonly onRecent: ((folder: string) => void) | null;
  /** The campaign that this start was asked to open; null from the second call on. */
  readonly takeLaunched: () => string | null;
  /** Where new campaigns go unless another folder is given. */
  readonly campaignsFolder: string;
  /** Where dropped files arrive; imported from there they are moved, not copied. Null where hosts see real paths. */
  readonly uploadsFolder: string | null;
  readonly version: string;
  /** Everything unexpected, with what was being done. */
  readonly onBug: (error: unknown, where: string) => void;
};
