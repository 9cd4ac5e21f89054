import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildVariants } from '../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { loadCampaign } from '../../../electron/services/load-campaign.ts';
import type { BenchCampaign } from '../bench-campaign.ts';

/** The bench's five scenes in words that other programs can follow; files lie in the film's own folder. Frames at 30 a second. */
export type Film = {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  readonly scenes: readonly FilmScene[];
  readonly captions: readonly { readonly text: string; readonly from: number; readonly frames: number }[];
  readonly music: string | null;
};

type FilmScene = {
  readonly file: string;
  readonly kind: 'video' | 'image';
  readonly fit: 'cover' | 'contain-blur';
  readonly from: number;
  readonly frames: number;
  /** How long it comes in over the scene before. */
  readonly transition: number;
  /** Seconds of the clip that are left out. */
  readonly trimStart: number;
};

/** Writes `film.json` and the media of one market's variant into a folder. */
export async function writeFilm(bench: BenchCampaign, folder: string): Promise<Film> {
  const { studio } = bench;
  const campaign = await loadCampaign(studio, bench.folder);
  const chosen = chooseVariants(
    campaign.document,
    { markets: ['en-US'], products: 'all', hooks: 'all' },
    studio.markets,
  );
  const [variant] = await buildVariants(studio, campaign, chosen, new AbortController().signal);
  if (!variant?.timeline) throw new Error('the bench campaign has errors');
  const { timeline, mediaPaths } = variant;
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const path of mediaPaths.values()) await copyFile(path, join(folder, 'media', basename(path)));
  const named = (hash: Parameters<typeof mediaPaths.get>[0]) => basename(mediaPaths.get(hash) ?? '');
  const music = timeline.sounds.find(({ role }) => role === 'music');
  const film: Film = {
    ...{ width: 1080, height: 1920, fps: 30, frames: timeline.frames },
    scenes: timeline.scenes.map(({ media, from, frames, transition }) => ({
      ...{ file: named(media.facts.hash), kind: media.facts.kind, fit: media.fit, from, frames },
      ...{ transition: transition.frames, trimStart: media.trimStart },
    })),
    captions: timeline.sprites.flatMap(({ sprite, from, frames }) => {
      if (sprite.kind !== 'caption') return [];
      const text = sprite.states[0]?.lines.map((line) => line.text).join(' ') ?? '';
      return text === '' ? [] : [{ text, from, frames }];
    }),
    music: music ? named(music.facts.hash) : null,
  };
  await writeFile(join(folder, 'film.json'), JSON.stringify(film, null, 2));
  return film;
}
