import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { serveStudio } from '../../../electron/hosts/browser/serve-studio.ts';
import { openStudio, type Studio, type StudioSurroundings } from '../../../electron/services/studio.ts';
import { repositoryRoot } from '../../architecture/source-tree.ts';

/** The built screen behind the browser host, in a folder of its own. */
export type ScreenHost = {
  readonly folder: string;
  readonly surroundings: StudioSurroundings;
  /** What the system's file manager was asked to show. */
  readonly revealed: readonly string[];
  readonly openPage: (options?: BrowserContextOptions) => Promise<ScreenPage>;
  readonly close: () => Promise<void>;
};

export type ScreenPage = {
  readonly page: Page;
  /** What the browser complained about: refused by the content policy, thrown, not found. */
  readonly complaints: readonly string[];
};

type HostOptions = {
  /** Errors as a developer reads them; off where the screen's speed is measured. */
  readonly isMinified: boolean;
  readonly browserArgs: readonly string[];
  /** The host's time, ms since 1970. */
  readonly now: () => number;
  /** Changes what ships with the program. */
  readonly adjust: (studio: Studio) => Studio;
};

const FOR_TESTS: HostOptions = { isMinified: false, browserArgs: [], now: Date.now, adjust: (studio) => studio };

/** Builds the screen and serves it; about two seconds. */
export async function startScreenHost(given: Partial<HostOptions> = {}): Promise<ScreenHost> {
  const options = { ...FOR_TESTS, ...given };
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-screen-'));
  const rendererFolder = path.join(folder, 'renderer');
  await build({
    configFile: path.join(repositoryRoot, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: rendererFolder, sourcemap: false, minify: options.isMinified },
  });
  const env = {
    ...process.env,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'settings'),
  };
  const surroundings = { env, platform: process.platform, home: folder, now: options.now, newId: randomUUID };
  const revealed: string[] = [];
  const server = await serveStudio({
    studio: options.adjust(await openStudio(surroundings)),
    port: 0,
    token: 'token',
    secret: 'secret',
    onBug: (error) => {
      throw error;
    },
    rendererFolder,
    // Sign-ins are led by the tests; nobody's own browser opens.
    openExternal: async () => undefined,
    reveal: async (file) => void revealed.push(file),
  });
  const browser = await launchBrowser(options.browserArgs);
  return {
    folder,
    surroundings,
    revealed,
    openPage: (page = {}) => openPage(browser, server.address, page),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['FIFTEEN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...args],
  });
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<ScreenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, complaints };
}

/** A copy of the sample campaign of the kettle, to be edited. */
export async function copySample(folder: string): Promise<string> {
  const copy = path.join(folder, `kettle-${randomUUID()}.fifteen`);
  await cp(path.join(repositoryRoot, 'assets/samples/kettle.fifteen'), copy, { recursive: true });
  return copy;
}

/** Opens a campaign by the path of its folder, and waits for the true picture. */
export async function openFolder(page: Page, folder: string): Promise<void> {
  await page.locator('.start').waitFor();
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').first().fill(folder);
  await dialog.locator('.button-accent').click();
  await page.locator('.stage-picture').waitFor();
}
