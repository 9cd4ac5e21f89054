import PQueue from 'p-queue';
import { isAborted, StudioError } from '../../shared/base/studio-error.ts';
import type { BrandKit } from '../../shared/campaign/brand-kit-schema.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import type { Product, SlotFill } from '../../shared/catalog/product-schema.ts';
import { resolveCampaignFile } from '../storage/campaign-path.ts';
import type { MediaIndex } from '../storage/media-index.ts';

/** A file that a campaign names, and for what: `slot "hook" of product "kettle"`. */
export type MediaUse = { readonly file: string; readonly use: string };

/** A file found and probed, or why that failed. */
export type LoadedMedia =
  | { readonly kind: 'loaded'; readonly path: string; readonly facts: MediaFacts }
  | { readonly kind: 'failed'; readonly use: string; readonly error: StudioError };

/** Files of the whole campaign: every product may use them. */
export function campaignUses({ slots, music, voice, brand, overrides }: Campaign): readonly MediaUse[] {
  return [
    ...slotUses(slots, ''),
    ...(music ? [{ file: music.file, use: 'music' }] : []),
    ...(voice ? [{ file: voice.file, use: 'voice' }] : []),
    ...brandMedia(brand),
    ...(overrides ?? []).flatMap((override) => [
      ...slotUses(override.slots, ' of an override'),
      ...(override.music ? [{ file: override.music.file, use: 'music of an override' }] : []),
      ...(override.voice ? [{ file: override.voice.file, use: voiceUse(override) }] : []),
    ]),
  ];
}

function voiceUse({ market, product }: NonNullable<Campaign['overrides']>[number]): string {
  return ['voice', ...(market ? [`of ${market}`] : []), ...(product ? [`of product "${product}"`] : [])].join(' ');
}

/** Pictures and sounds of a brand; its fonts are read by the text engine. */
export function brandMedia(brand: BrandKit | undefined): readonly MediaUse[] {
  const { logo, logoOnDark, sound } = brand ?? {};
  return [
    ...(logo === undefined ? [] : [{ file: logo, use: 'logo of the brand' }]),
    ...(logoOnDark === undefined ? [] : [{ file: logoOnDark, use: 'logo of the brand for dark grounds' }]),
    ...(sound === undefined ? [] : [{ file: sound.file, use: 'sound logo of the brand' }]),
  ];
}

/** Files of one product. */
export function productUses({ id, slots, media }: Product): readonly MediaUse[] {
  return [
    ...slotUses(slots, ` of product "${id}"`),
    ...(media ?? []).map((file) => ({ file, use: `media of product "${id}"` })),
  ];
}

function slotUses(slots: Readonly<Record<string, SlotFill>> | undefined, owner: string): readonly MediaUse[] {
  return Object.entries(slots ?? {}).map(([slot, fill]) => ({ file: fill.file, use: `slot "${slot}"${owner}` }));
}

/** More at once only makes a disk seek. */
const PROBES_AT_ONCE = 4;

export type MediaRequest = {
  readonly folder: string;
  /** Files that lie elsewhere, by the name that the campaign has for them. */
  readonly elsewhere?: ReadonlyMap<string, string> | undefined;
  readonly uses: readonly MediaUse[];
  readonly index: MediaIndex;
  readonly signal: AbortSignal;
};

/** Finds and probes each file once. A file that fails is an entry of the result: it concerns only those who use it. */
export async function loadMedia({
  folder,
  elsewhere,
  uses,
  index,
  signal,
}: MediaRequest): Promise<ReadonlyMap<string, LoadedMedia>> {
  const byFile = new Map(uses.map((each) => [each.file, each] as const).reverse());
  const queue = new PQueue({ concurrency: PROBES_AT_ONCE });
  const load = async ({ file, use }: MediaUse): Promise<readonly [string, LoadedMedia]> => {
    signal.throwIfAborted();
    try {
      const path = elsewhere?.get(file) ?? (await resolveCampaignFile({ folder, file, use }));
      return [file, { kind: 'loaded', path, facts: await index.facts(path, signal) }];
    } catch (error) {
      if (!(error instanceof StudioError) || isAborted(error) || error.code === 'tool-missing') throw error;
      return [file, { kind: 'failed', use, error }];
    }
  };
  return new Map(await queue.addAll([...byFile.values()].map((each) => () => load(each))));
}
