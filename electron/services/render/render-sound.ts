import { readFile, writeFile } from 'node:fs/promises';
import type { ContentHash } from '../../../shared/base/units.ts';
import type { Loudness } from '../../../shared/render/loudness.ts';
import type { SoundPlan } from '../../../shared/render/render-plan.ts';
import { renderSound } from '../../ffmpeg/sound.ts';
import { measureLoudness } from '../../ffmpeg/sound-loudness.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { Artefact, Artefacts } from './artefacts.ts';
import type { RenderPorts } from './render-ports.ts';

export type SoundRun = {
  readonly plan: SoundPlan;
  readonly order: number;
  /** Grows by the commands that ran. */
  readonly commands: string[];
};

type SoundContext = { readonly ports: RenderPorts; readonly artefacts: Artefacts };

/** A variant's sound, and what it measures. Mastering measures it anyway, so the figures are cached beside it. */
export type SoundPart = { readonly track: Artefact; readonly loudness: Loudness | null };

export async function renderSoundPart(run: SoundRun, { ports, artefacts }: SoundContext): Promise<SoundPart> {
  const { plan, order, commands } = run;
  const settings = { tools: ports.tools, signal: ports.signal };
  let measured: { readonly loudness: Loudness | null } | null = null;
  const track = await artefacts.get({
    key: plan.key,
    extension: '.m4a',
    order,
    make: async (target) => {
      const made = await renderSound({ plan, target, mediaPath: ports.mediaPath }, settings);
      measured = { loudness: made.loudness };
      commands.push(...made.commands);
    },
  });
  const figures = await artefacts.get({
    key: loudnessKey(plan),
    extension: '.json',
    order,
    make: async (target) => {
      measured ??= { loudness: await measureLoudness(track.path, settings) };
      await writeFile(target, JSON.stringify(measured));
    },
  });
  const { loudness } = JSON.parse(await readFile(figures.path, 'utf8')) as { readonly loudness: Loudness | null };
  return { track, loudness };
}

/** Under which key the figures of a sound are cached. */
export function loudnessKey({ key }: SoundPlan): ContentHash {
  return hashText(`loudness ${key}`);
}
