import type { ServerResponse } from 'node:http';
import type { EventName } from '../../../shared/api/contract.ts';
import { SECURITY_HEADERS } from '../../services/editor/content-policy.ts';
import type { EditorHost } from '../../services/editor/editor-host.ts';

/** Proxies and sleeping machines drop silent connections; a comment line keeps them, and finds the dead ones. */
const HEARTBEAT_MS = 20_000;

/** Sends every event to one screen as server-sent events, until the screen goes. */
export function streamEvents(target: ServerResponse, { events, snapshot }: EditorHost): void {
  target.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // After a break the browser comes back by itself; a second later is soon enough.
  target.write('retry: 1000\n\n');
  const send = (name: EventName, data: unknown) => target.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  // Whatever happened during a break is made up for.
  send('jobs.changed', snapshot());
  const stop = events.onAny(send);
  const timer = setInterval(() => target.write(':\n\n'), HEARTBEAT_MS);
  target.on('close', () => {
    clearInterval(timer);
    stop();
  });
}
