import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../architecture/source-tree.ts';

const read = (file: string): string => readFileSync(path.join(repositoryRoot, file), 'utf8');
/** Electron mends its three newest major lines; a line comes every 8 weeks (electronjs.org, electron-timelines, read 2026-11-26). */
const SUPPORTED_DAYS = 2 * 8 * 7;

it("Electron is pinned to what docs/security.md looked up, and no older than Electron's own support lasts", () => {
  const [, version = '', lookedUpOn = ''] =
    /\| 16 .*?(\d+\.\d+\.\d+), the newest on (\d{4}-\d\d-\d\d)/.exec(read('docs/security.md')) ?? [];
  expect(JSON.parse(read('package.json')).devDependencies.electron).toBe(version);
  // By the date of the commit, not of the run: what passed once passes for good, and what is changed later must look again.
  const committedOn = execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: repositoryRoot, encoding: 'utf8' });
  const days = (Date.parse(committedOn.trim()) - Date.parse(lookedUpOn)) / 86_400_000;
  expect(days).toBeLessThan(SUPPORTED_DAYS);
});
