// The only file that touches ipcMain.
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { EditorHost } from '../../services/editor/editor-host.ts';
import { EVENT_CHANNEL, isOwnAddress, REQUEST_CHANNEL } from './channels.ts';

/** Carries requests and events between the editor and its windows. */
export function connectWindows(host: EditorHost): void {
  // electron-store answers any page with the user's data folder; no screen of ours asks.
  ipcMain.removeAllListeners('electron-store-get-data');
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, params: unknown) => {
    if (!isOwnScreen(event) || typeof name !== 'string') throw new Error('refused');
    return host.request(name, params);
  });
  host.events.onAny((name, data) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, name, data);
  });
}

/** The top frame of a window that shows our own screen; a frame that has gone has no address. */
function isOwnScreen({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
