import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { repositoryRoot } from '../../architecture/source-tree.ts';

const LAUNCHER = path.join(repositoryRoot, 'electron/hosts/cli/bin.mjs');

/** Runs with a folder for a program's cache and settings, which goes afterwards. */
export async function withHome<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-bench-serve-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds from the start of `fifteen serve` to the start screen in a browser that runs already. */
export async function firstScreen(browser: Browser, folder: string): Promise<number> {
  const env = {
    ...process.env,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'settings'),
  };
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const started = performance.now();
  const server = spawn(process.execPath, [LAUNCHER, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const over = new Promise((resolve) => server.once('exit', resolve));
  try {
    for await (const line of createInterface(server.stdout)) {
      const [address] = /http:\S+/.exec(line) ?? [];
      if (address === undefined) continue;
      await page.goto(address);
      break;
    }
    await page.locator('.template-card').first().waitFor();
    return (performance.now() - started) / 1000;
  } finally {
    server.kill();
    await over;
    await context.close();
  }
}
