import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { serveStudio } from '../../../../electron/hosts/browser/serve-studio.ts';
import { testStudio } from '../../services/editor/test-editor.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

/** A running server and the cookie of a browser that was let in. */
export type TestServer = {
  readonly port: number;
  readonly base: string;
  readonly address: string;
  readonly cookie: string;
  readonly folder: string;
  readonly bugs: readonly unknown[];
  /** A request as our own screen sends it, with anything replaced. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
};

export async function testServer(): Promise<TestServer> {
  const folder = await temporaryFolder();
  const rendererFolder = path.join(folder, 'renderer');
  await mkdir(path.join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Fifteen</title>');
  await writeFile(path.join(rendererFolder, 'assets/main-1.js'), 'export {};');
  const bugs: unknown[] = [];
  const studio = await testStudio(folder);
  const server = await serveStudio({
    ...{ studio, rendererFolder, port: 0, token: 'token-in-the-address', secret: 'secret-in-the-cookie' },
    onBug: (error, where) => bugs.push(where, error),
  });
  onTestFinished(() => server.close());
  const base = `http://127.0.0.1:${server.port}`;
  const entered = await fetch(server.address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send: TestServer['send'] = (place, init = {}) =>
    fetch(`${base}${place}`, { redirect: 'manual', ...init, headers: { cookie, origin: base, ...init.headers } });
  return { ...{ port: server.port, address: server.address }, base, cookie, folder, bugs, send };
}

/** What browsers have and Node keeps behind a flag: server-sent events over one connection, as much as the client needs. */
export function openEventSource(server: Pick<TestServer, 'send'>) {
  const listeners = new Map<string, Set<(message: { readonly data: string }) => void>>();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const listen = async (): Promise<void> => {
    const response = await server.send('/events', { signal: stop.signal });
    let text = '';
    for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const messages = (text + piece).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(message) ?? [];
        for (const listener of listeners.get(event) ?? []) listener({ data });
      }
    }
  };
  listen().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return {
    addEventListener: (event: string, listener: (message: { readonly data: string }) => void) => {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    removeEventListener: (event: string, listener: (message: { readonly data: string }) => void) => {
      listeners.get(event)?.delete(listener);
    },
  };
}
