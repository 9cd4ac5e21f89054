import { type Client, createClient } from '../../shared/api/client.ts';
import type { MethodName } from '../../shared/api/contract.ts';
import { createHttpTransport } from '../../shared/api/http-transport.ts';
import { findBridge } from './bridge.ts';
import { uploadFile } from './upload-file.ts';

/** The host behind this screen: its methods, and how a dropped file gets a path on the host's machine. */
export type HostConnection = {
  readonly client: Client;
  readonly pathForFile: (file: File) => Promise<string>;
  /** Says a last word while the page goes away; nobody hears the answer. */
  readonly sayLast: (method: MethodName, params: object) => void;
};

/** The desktop shell's bridge where there is one, else the server that this page came from. */
export function connectHost(place: Window): HostConnection {
  const bridge = findBridge(place);
  if (bridge) {
    return {
      client: createClient(bridge),
      pathForFile: async (file) => bridge.pathForFile(file),
      sayLast: (method, params) => void bridge.request(method, params),
    };
  }
  const events = new EventSource('/events');
  const transport = createHttpTransport({
    base: '',
    fetch: (url, init) => fetch(url, init),
    events: {
      addEventListener: (name, listener) => events.addEventListener(name, listener),
      removeEventListener: (name, listener) => events.removeEventListener(name, listener),
    },
  });
  return {
    client: createClient(transport),
    pathForFile: uploadFile,
    sayLast: (method, params) => {
      const headers = { 'content-type': 'application/json' };
      void fetch(`/api/${method}`, { method: 'POST', headers, body: JSON.stringify(params), keepalive: true });
    },
  };
}
