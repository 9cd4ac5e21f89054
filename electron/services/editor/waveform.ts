import { readFile } from 'node:fs/promises';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import type { FfmpegTools } from '../../ffmpeg/locate.ts';
import { safeOptions } from '../../ffmpeg/media-input.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { EditorCache } from './editor-cache.ts';

export type SoundSource = { readonly path: string; readonly facts: MediaFacts };

type WaveformPorts = { readonly tools: FfmpegTools; readonly cache: EditorCache; readonly signal: AbortSignal };

/** Enough for a hundred pixels of a five-second scene. */
const PEAKS_A_SECOND = 20;
const SAMPLE_RATE = 8_000;
const REVISION = 1;
/** Ten minutes are drawn; nobody cuts a 15-second video from the eleventh. */
const LONGEST_SECONDS = 600;

/** Peaks of a file's sound, 0 to 1, 20 a second; null where it has none. */
export async function waveformOf(source: SoundSource, ports: WaveformPorts): Promise<number[] | null> {
  const { path, facts } = source;
  if (facts.kind === 'image' || !facts.sound) return null;
  const { tools, cache, signal } = ports;
  const key = hashText(JSON.stringify(['waveform', REVISION, tools.ffmpeg.version, facts.hash]));
  const samples = await cache.artefacts.get({
    key,
    extension: '.pcm',
    order: 2,
    make: async (target) => {
      const options = ['-map', '[mono]', '-c:a', 'pcm_s8', '-f', 's8', '-t', String(LONGEST_SECONDS)];
      await runFfmpeg(
        {
          inputs: [{ options: safeOptions(), path }],
          filterGraph: `[0:a:0]aformat=channel_layouts=mono,aresample=${SAMPLE_RATE}[mono]`,
          outputs: [{ options, path: target }],
        },
        { tools, signal },
      );
    },
  });
  return peaksOf(await readFile(samples.path), SAMPLE_RATE / PEAKS_A_SECOND);
}

/** The loudest of each run of signed 8-bit samples, as a share of full scale with two decimals. */
export function peaksOf(samples: Uint8Array, each: number): number[] {
  const peaks: number[] = [];
  for (let start = 0; start < samples.length; start += each) {
    let peak = 0;
    for (const byte of samples.subarray(start, start + each)) peak = Math.max(peak, byte < 128 ? byte : 256 - byte);
    peaks.push(Math.round((peak / 128) * 100) / 100);
  }
  return peaks;
}
