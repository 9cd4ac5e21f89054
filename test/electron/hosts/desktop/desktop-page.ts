import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TestDesktop } from './test-desktop.ts';

/** Chromium counts every name below it as this machine: a secure place, as the shell's own scheme is. */
const ORIGIN = 'http://studio.localhost';

/** Runs in the page before the screen does: the bridge that the preload gives, carried over to it. */
const BRIDGE = `(paths) => {
  const listeners = new Map();
  window.hear = (name, data) => listeners.get(name)?.forEach((listener) => listener(data));
  window.fifteen = {
    request: (name, params) => window.requestOfHost(name, params),
    on: (name, listener) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
      return () => void listeners.get(name).delete(listener);
    },
    pathForFile: (file) => paths[file.name] ?? '',
  };
}`;

const EVENTS = ['jobs.changed', 'campaigns.changed', 'host.opened', 'host.command'];

/**
 * The real screen in Chromium over the real main process and preload: what the page loads comes from the shell's own
 * protocol, what it asks goes through its bridge. `files` are those that will be dropped: only Electron knows paths.
 */
export async function openDesktopPage(browser: Browser, desktop: TestDesktop, files: readonly string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const { status, headers, bytes } = (await desktop.act('load', `app://studio${pathname}`)) as Loaded;
    await route.fulfill({ status, headers, body: Buffer.from(bytes, 'base64') });
  });
  await page.exposeFunction('requestOfHost', (name: string, params: unknown) =>
    desktop.transport.request(name, params),
  );
  const paths = Object.fromEntries(files.map((file) => [path.basename(file), file]));
  await page.addInitScript(`(${BRIDGE})(${JSON.stringify(paths)})`);
  for (const name of EVENTS) {
    desktop.transport.on(name, (data) => {
      // A page that is just going away hears nothing any more.
      page.evaluate(`window.hear(${JSON.stringify(name)}, ${JSON.stringify(data)})`).catch(() => undefined);
    });
  }
  await page.goto(`${ORIGIN}/`);
  return page;
}

type Loaded = { readonly status: number; readonly headers: Record<string, string>; readonly bytes: string };
