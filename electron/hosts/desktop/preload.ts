// All that a screen gets from Electron. Runs sandboxed: it may require nothing but 'electron'.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Transport } from '../../../shared/api/transport.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts';

contextBridge.exposeInMainWorld('fifteen', {
  request: (name, params) => ipcRenderer.invoke(REQUEST_CHANNEL, name, params),
  on: (event, listener) => {
    // The event object, which leads to ipcRenderer, stays here.
    const hear = (_event: unknown, name: string, data: unknown): void => {
      if (name === event) listener(data);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, hear);
  },
  pathForFile: (file: File) => webUtils.getPathForFile(file),
} satisfies Transport & { readonly pathForFile: (file: File) => string });
