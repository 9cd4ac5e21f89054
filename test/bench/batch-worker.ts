// A process of its own, so that its peak of memory is its own: chooses, checks and plans a whole campaign as a dry run does.

import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { OWN_FORMAT } from '../../electron/services/export-format.ts';
import { forecastRender } from '../../electron/services/forecast-render.ts';
import { openStudio } from '../../electron/services/studio.ts';
import type { Finding } from '../../shared/check/finding.ts';

/** What a dry run took, and what it found. */
export type BatchReport = {
  readonly seconds: number;
  readonly megabytes: number;
  readonly variants: number;
  readonly failed: number;
  readonly findings: number;
};

const [folder = ''] = process.argv.slice(2);
const { env, platform } = process;
const started = performance.now();
const studio = await openStudio({ env, platform, home: homedir(), now: Date.now, newId: randomUUID });
const found: Finding[] = [];
const ignore = (): void => undefined;
const forecast = await forecastRender(
  studio,
  {
    ...{
      folder,
      markets: 'all',
      products: 'all',
      hooks: 'all',
      out: null,
      jobs: null,
      memoryMb: null,
      quality: 'standard',
    },
    ...{ encoder: 'software', usesCache: true, replaces: false, first: null, format: OWN_FORMAT, only: [] },
  },
  {
    on: {
      ...{ started: ignore, progress: ignore, explained: ignore, settled: ignore, note: ignore },
      finding: (finding) => found.push(finding),
    },
    signal: new AbortController().signal,
  },
);
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const { variants, failed } = forecast;
const report: BatchReport = { seconds, megabytes, variants, failed: failed.length, findings: found.length };
console.log(JSON.stringify(report));
