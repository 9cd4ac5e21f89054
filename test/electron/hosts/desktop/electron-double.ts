// Stands for the `electron` module in a plain Node process: as much as the shell uses, driven by messages of the test.
// Everything between main process and page is cloned, as Electron does; the page is the real preload in a context of its own.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { eventNames } from '../../../../shared/api/event-hub.ts';
import type { Transport } from '../../../../shared/api/transport.ts';

type Frame = { url: string; parent: Frame | null };
type Handler = (event: { senderFrame: Frame | null }, ...args: unknown[]) => unknown;
type PageEvent = { url: string; isPrevented: boolean; preventDefault: () => void };

const handlers = new Map<string, Handler>();
const protocols = new Map<string, (request: Request) => Promise<Response>>();
const record = {
  privileged: [] as unknown[],
  menu: null as unknown,
  recent: [] as string[],
  reloads: 0,
  options: null as unknown,
  external: [] as string[],
};

class Contents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.emit(channel, {}, ...structuredClone(args));
  }
  reload(): void {
    record.reloads += 1;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  readonly webContents = new Contents();
  readonly frame: Frame = { url: '', parent: null };
  readonly preload: string;
  isEdited = false;
  constructor(options: { webPreferences: { preload: string } }) {
    super();
    record.options = {
      ...options,
      webPreferences: { ...options.webPreferences, preload: path.basename(options.webPreferences.preload) },
    };
    this.preload = options.webPreferences.preload;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.frame.url = url;
    const load = vm.runInThisContext(`(function (require) {${readFileSync(this.preload, 'utf8')}\n})`, {
      filename: this.preload,
    });
    load((name: string) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload may not require ${name}`);
      return { contextBridge, ipcRenderer, webUtils };
    });
    this.emit('ready-to-show');
  }
  show(): void {}
  focus(): void {}
  isMinimized(): boolean {
    return false;
  }
  getNormalBounds(): object {
    return { x: 10, y: 20, width: 1200, height: 800 };
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  getPath: (name: string) => path.join(process.env['DOUBLE_HOME'] ?? '', name),
  getVersion: () => '1.2.3',
  getLocale: () => 'de-AT',
  addRecentDocument: (file: string) => record.recent.push(file),
  exit: (code: number) => process.exit(code),
  quit: () => {
    let isPrevented = false;
    app.emit('will-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) process.exit(0);
  },
});

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
});

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: async (channel: string, ...args: unknown[]) =>
    invoke(channel, { frame: BrowserWindow.all[0]?.frame ?? null, args }),
});

async function invoke(channel: string, { frame, args }: { frame: Frame | null; args: unknown[] }): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(args)));
}

const world: { fifteen?: Transport } = {};
export const contextBridge = {
  exposeInMainWorld: (name: 'fifteen', api: Transport) => {
    world[name] = api;
  },
};
export const webUtils = { getPathForFile: () => '' };
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => record.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void protocols.set(scheme, handler),
};

type Wished = { readonly requestingUrl: string; readonly mediaTypes?: readonly string[]; readonly mediaType?: string };
type RequestHandler = (contents: null, permission: string, decide: (isGiven: boolean) => void, details: Wished) => void;
type CheckHandler = (contents: null, permission: string, origin: string, details: Wished) => boolean;
const permissions = {
  request: null as RequestHandler | null,
  check: null as CheckHandler | null,
  device: null as (() => boolean) | null,
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: RequestHandler) => {
      permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: CheckHandler) => {
      permissions.check = handler;
    },
    setDevicePermissionHandler: (handler: () => boolean) => {
      permissions.device = handler;
    },
  },
};

/** What a page is given that wishes for a permission; of media, for one kind. */
function wish(permission: string, requestingUrl: string, media: string) {
  let request: boolean | null = null;
  permissions.request?.(
    null,
    permission,
    (isGiven) => {
      request = isGiven;
    },
    { requestingUrl, mediaTypes: [media] },
  );
  const check = permissions.check?.(null, permission, requestingUrl, { requestingUrl, mediaType: media });
  return { request, check, device: permissions.device?.() };
}
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };
export const shell = {
  showItemInFolder: () => undefined,
  openExternal: async (url: string) => void record.external.push(url),
};
export const dialog = { showOpenDialog: async () => ({ filePaths: ['/chosen'] }) };
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text: string) => Buffer.from([...text].reverse().join('')),
  decryptString: (bytes: Buffer) => [...bytes.toString()].reverse().join(''),
};
type MenuItem = { label?: string; role?: string; submenu?: MenuItem[]; click?: () => void };
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => {
    record.menu = menu;
  },
};
// biome-ignore lint/style/noDefaultExport: electron-store imports the default
export default { app, ipcMain, shell };

type Command = { readonly id: number; readonly do: keyof typeof commands; readonly args: readonly unknown[] };

/** What a test may do to the page, the user and the system. */
const commands = {
  request: (name: string, params: unknown) => world.fifteen?.request(name, params),
  requestFrom: (frame: Frame | null, name: string) => invoke('fifteen:request', { frame, args: [name, {}] }),
  load: async (address: string) => {
    const response = await protocols.get('app')?.(new Request(address));
    if (!response) return null;
    const bytes = Buffer.from(await response.arrayBuffer()).toString('base64');
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
  },
  navigate: (event: string, url: string) => {
    const happening: PageEvent = {
      url,
      isPrevented: false,
      preventDefault: () => {
        happening.isPrevented = true;
      },
    };
    contents()?.emit(event, happening);
    return happening.isPrevented;
  },
  openWindow: (url: string) => contents()?.openHandler?.({ url }),
  retitle: (title: string) => {
    const [window] = BrowserWindow.all;
    window?.emit('page-title-updated', {}, title);
    return window?.isEdited;
  },
  crash: () => contents()?.emit('render-process-gone', {}, { reason: 'crashed' }),
  appEvent: (event: string, ...args: unknown[]) => app.emit(event, { preventDefault: () => undefined }, ...args),
  menu: (labels: readonly string[]) => findItem(labels)?.click?.(),
  facts: () => ({
    ...record,
    menu: labelsOf(record.menu as MenuItem[]),
    bridge: Object.keys(world.fifteen ?? {}),
    syncListeners: ipcMain.eventNames(),
  }),
  wish,
  quit: () => app.quit(),
};

function contents(): Contents | undefined {
  return BrowserWindow.all[0]?.webContents;
}

function findItem(labels: readonly string[]): MenuItem | undefined {
  let items = record.menu as MenuItem[] | undefined;
  let found: MenuItem | undefined;
  for (const label of labels) {
    found = items?.find((item) => item.label === label);
    items = found?.submenu;
  }
  return found;
}

function labelsOf(items: readonly MenuItem[]): unknown[] {
  return items.map(({ label, role, submenu }) =>
    submenu ? [label ?? role, labelsOf(submenu)] : (label ?? role ?? '-'),
  );
}

process.on('message', async ({ id, do: name, args }: Command) => {
  try {
    const command = commands[name] as (...given: readonly unknown[]) => unknown;
    process.send?.({ id, result: (await command(...args)) ?? null });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});

const waiting = setInterval(() => {
  if (!world.fifteen) return;
  clearInterval(waiting);
  for (const event of eventNames) world.fifteen.on(event, (data) => process.send?.({ event, data }));
  process.send?.({ event: 'page-ready' });
}, 5);
