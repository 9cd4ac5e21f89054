import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWN_FORMAT } from '../../electron/services/export-format.ts';
import { renderCampaign } from '../../electron/services/render-campaign.ts';
import type { RenderRequest, RenderSummary } from '../../electron/services/render-request.ts';
import { openStudio, type Studio } from '../../electron/services/studio.ts';

const SAMPLE = join(import.meta.dirname, '../../assets/samples/kettle.fifteen');

/** The scenes that every figure is made from: three clips (one over its blurred self), two large stills. */
const SLOTS = {
  hook: { file: 'media/boil.mp4', focus: { x: 0.5, y: 0.5 } },
  'feature-1': { file: 'media/lift.mp4', focus: { x: 0.5, y: 0.5 } },
  'feature-2': { file: 'media/detail.jpg', focus: { x: 0.5, y: 0.5 } },
  'feature-3': { file: 'media/pour.mp4', fit: 'contain-blur' },
  closing: { file: 'media/hero.jpg', focus: { x: 0.5, y: 0.5 } },
};

/** A copy of the sample campaign in a folder of its own, with a cache of its own. */
export type BenchCampaign = {
  readonly folder: string;
  readonly studio: Studio;
  /** The campaign's own markets: the program knows more. */
  readonly markets: readonly string[];
  /** Renders markets into a new output folder; throws when one fails. */
  readonly render: (markets: RenderRequest['markets'], changes?: Partial<RenderRequest>) => Promise<RenderSummary>;
  /** Empties the cache: the next render is cold. */
  readonly chill: () => Promise<void>;
  /** Changes the words of one caption in English. */
  readonly editCaption: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openBenchCampaign(): Promise<BenchCampaign> {
  const root = await mkdtemp(join(tmpdir(), 'fifteen-bench-'));
  const folder = join(root, 'kettle.fifteen');
  await cp(SAMPLE, folder, { recursive: true });
  const document = join(folder, 'campaign.json');
  const campaign = JSON.parse(await readFile(document, 'utf8'));
  await writeFile(document, JSON.stringify({ ...campaign, slots: SLOTS }));
  const cache = join(root, 'cache');
  const studio = await openStudio({
    env: { ...process.env, FIFTEEN_CACHE: cache },
    platform: process.platform,
    home: homedir(),
    now: Date.now,
    newId: randomUUID,
  });
  return {
    folder,
    studio,
    markets: campaign.markets,
    render: async (markets, changes = {}) => {
      const out = join(root, `out-${randomUUID()}`);
      const request = {
        folder,
        markets,
        products: 'all',
        hooks: 'all',
        out,
        jobs: null,
        memoryMb: null,
        first: null,
        format: OWN_FORMAT,
        only: [],
        quality: 'standard',
        encoder: 'software',
        usesCache: true,
        replaces: true,
      } as const;
      const summary = await renderCampaign(
        studio,
        { ...request, ...changes },
        { on: SILENT, signal: new AbortController().signal },
      );
      const failed = summary.results.find((result) => result.error);
      if (failed) throw new Error(`${failed.market}: ${failed.error?.message}`);
      return summary;
    },
    chill: async () => {
      await studio.cacheStore.clear();
    },
    editCaption: async (text) => {
      const file = join(folder, 'captions/en.json');
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), hook: text }));
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

function ignore(): void {
  // The bench times the work, not the telling.
}

const SILENT = { started: ignore, finding: ignore, progress: ignore, explained: ignore, settled: ignore, note: ignore };
