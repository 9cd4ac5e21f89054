import path from 'node:path';
import { app, BrowserWindow, type Session, screen, shell, type WebContents } from 'electron';
import { z } from 'zod';
import { isAllowed, isTikTokPage } from '../../services/editor/content-policy.ts';
import type { SettingsPort } from '../../services/editor/editor-ports.ts';
import { isOwnAddress, SCREEN } from './channels.ts';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) });

/** A crash may be bad luck; a third within a minute is a fault that reloading does not mend. */
const MAX_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;

/** Opens the window where it was last. */
export function openWindow(settings: SettingsPort): BrowserWindow {
  const window = new BrowserWindow({
    ...lastBounds(settings),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#14161a',
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', () => settings.set('bounds', window.getNormalBounds()));
  // The screen puts a dot before the title of a campaign that is not saved yet.
  window.on('page-title-updated', (_event, title) => window.setDocumentEdited(title.startsWith('•')));
  reloadAfterCrash(window);
  void window.loadURL(`${SCREEN}/`);
  return window;
}

/** Locks every page that this program ever shows: it stays on our screen, opens nothing and gets no permission. */
export function lockDown(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isTikTokPage(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Our own page may do what every screen may, and listen while the user records; any other page, nothing. */
export function limitPermissions(session: Session, mayListen: () => boolean): void {
  const may = (page: string, name: string, media?: readonly (string | undefined)[]): boolean =>
    isOwnAddress(page) && isAllowed(name, media) && (name !== 'media' || mayListen());
  session.setPermissionRequestHandler((_from, name, decide, { requestingUrl: page, ...asked }) =>
    decide(may(page, name, 'mediaTypes' in asked ? asked.mediaTypes : [])),
  );
  session.setPermissionCheckHandler((_from, name, page, { mediaType }) => may(page, name, [mediaType]));
  session.setDevicePermissionHandler(() => false);
}

/** The screen finds its campaign again by itself: it autosaves every second and keeps its name over reloads. */
function reloadAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < CRASH_WINDOW_MS).length < MAX_CRASHES) window.webContents.reload();
    else app.exit(1);
  });
}

/** Where the window was, if that is still on a screen. */
function lastBounds(settings: SettingsPort): { width: number; height: number; x?: number; y?: number } {
  const bounds = boundsSchema.safeParse(settings.get('bounds')).data;
  if (!bounds) return { width: 1440, height: 900 };
  const { workArea } = screen.getDisplayMatching(bounds);
  const isVisible = bounds.x < workArea.x + workArea.width - 100 && bounds.y < workArea.y + workArea.height - 100;
  return isVisible ? bounds : { width: bounds.width, height: bounds.height };
}
