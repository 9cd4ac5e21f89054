import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ClaimWords, claimWordsSchema, compileClaimWords } from '../../shared/check/claim-words.ts';
import { compileLabels, type LabelPatterns } from '../../shared/check/label-patterns.ts';
import { type Placement, placementListSchema } from '../../shared/check/placement-schema.ts';
import { type Rule, ruleListSchema } from '../../shared/check/rule-schema.ts';
import { type Market, marketListSchema } from '../../shared/locale/market-schema.ts';
import { type FfmpegTools, findTools } from '../ffmpeg/locate.ts';
import { type AppFolders, appFolders, type Env } from '../storage/app-folders.ts';
import { type CacheStore, openContentCache } from '../storage/content-cache.ts';
import { type MediaIndex, openMediaIndex } from '../storage/media-index.ts';
import { parseJson } from '../storage/parse-json.ts';
import type { StudioText } from './studio-text.ts';
import { openTemplateShelf, type TemplateShelf } from './templates/template-shelf.ts';

/** What the program gets from outside. */
export type StudioSurroundings = {
  readonly env: Env;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly now: () => number;
  readonly newId: () => string;
};

/** Everything that the services share, opened once. What costs time is opened at its first use. */
export type Studio = StudioSurroundings & {
  readonly folders: AppFolders;
  readonly markets: readonly Market[];
  readonly rules: readonly Rule[];
  readonly claimWords: ClaimWords;
  readonly labels: () => LabelPatterns;
  /** What places for ads ask of a video. */
  readonly placements: readonly Placement[];
  readonly templates: TemplateShelf;
  readonly cacheStore: CacheStore;
  readonly tools: () => Promise<FfmpegTools>;
  readonly media: () => Promise<MediaIndex>;
  readonly text: () => Promise<StudioText>;
};

const ROOT = path.join(import.meta.dirname, '../..');
/** Data that ships with the program. */
export const ASSETS = path.join(ROOT, 'assets');
/** Ten gigabytes: some hundred campaigns' worth of segments. */
const DEFAULT_CACHE_MB = 10_000;

export async function openStudio(surroundings: StudioSurroundings): Promise<Studio> {
  const { env, now, newId } = surroundings;
  const folders = appFolders(surroundings);
  const tools = once(() => findTools({ env }));
  const { markets } = await readAsset('markets.json', marketListSchema);
  return {
    ...surroundings,
    folders,
    markets,
    rules: (await readAsset('rules.json', ruleListSchema)).rules,
    claimWords: compileClaimWords(await readAsset('claim-words.json', claimWordsSchema)),
    labels: once(() => compileLabels(markets)),
    placements: (await readAsset('tiktok/placements.json', placementListSchema)).placements,
    templates: openTemplateShelf({
      shipped: path.join(ASSETS, 'templates'),
      own: path.join(folders.settings, 'templates'),
      cache: folders.cache,
    }),
    cacheStore: openContentCache({ folder: folders.cache, maxBytes: cacheLimit(env), now, newId }),
    tools,
    media: once(async () => openIndex(folders, await tools(), now)),
    text: once(openText),
  };
}

export async function studioVersion(): Promise<string> {
  const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Its modules are loaded with it: the fonts' and the drawing engine's take 0.2 s. */
async function openText(): Promise<StudioText> {
  const [{ readFontTable }, { openStudioText }] = await Promise.all([
    import('../text/read-font-table.ts'),
    import('./studio-text.ts'),
  ]);
  return openStudioText(await readFontTable(path.join(ASSETS, 'fonts.json')));
}

async function openIndex(folders: AppFolders, tools: FfmpegTools, now: () => number): Promise<MediaIndex> {
  const { probeMedia } = await import('../ffmpeg/probe.ts');
  return openMediaIndex({
    cacheFolder: folders.cache,
    now,
    probe: (file, hash, signal) => probeMedia(file, hash, { tools, signal }),
    prober: tools.ffprobe.version,
  });
}

/** Reads a file that ships with the program; one that is wrong is a bug, so zod's own error will do. */
export async function readAsset<Content>(name: string, schema: z.ZodType<Content>): Promise<Content> {
  return schema.parse(parseJson(await readFile(path.join(ASSETS, name), 'utf8'), `assets/${name}`));
}

function cacheLimit(env: Env): number {
  const megabytes = Number(env['FIFTEEN_CACHE_MB'] || DEFAULT_CACHE_MB);
  return (Number.isFinite(megabytes) && megabytes >= 0 ? megabytes : DEFAULT_CACHE_MB) * 1e6;
}

function once<Result>(open: () => Result): () => Result {
  let opened: Result | null = null;
  return () => {
    opened ??= open();
    return opened;
  };
}
