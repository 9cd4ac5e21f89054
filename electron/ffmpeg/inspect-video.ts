import { readFile } from 'node:fs/promises';
import { FRAME_RATE, frames } from '../../shared/base/units.ts';
import type { FrameSpan } from '../../shared/check/check-scope.ts';
import type { SmallFilm } from '../../shared/check/find-flashes.ts';
import { safeOptions } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** What counts as black, frozen and silent. */
export type InspectionLimits = {
  readonly black: { readonly seconds: number; readonly share: number; readonly level: number };
  readonly frozen: { readonly seconds: number; readonly noise: number };
  readonly silent: { readonly seconds: number; readonly dB: number };
};

/** What ffmpeg saw and heard in a finished video. */
export type Inspection = {
  readonly black: readonly FrameSpan[];
  readonly frozen: readonly FrameSpan[];
  readonly silent: readonly FrameSpan[];
  readonly film: SmallFilm;
};

type InspectionRequest = {
  readonly file: string;
  /** Where the small film is written; its owner deletes it. */
  readonly smallFile: string;
  /** Length of the video, frames. */
  readonly frames: number;
  readonly limits: InspectionLimits;
};

/** Cells of 60 px of the canvas: a quarter of the picture, which counts for flashes, is 144 of them. */
const SMALL = { width: 18, height: 32 } as const;

/** Decodes a finished video once: black, frozen and silent stretches, and the film as small pictures. */
export async function inspectVideo(request: InspectionRequest, settings: RunSettings): Promise<Inspection> {
  const { file, smallFile, frames: length, limits } = request;
  const { black, frozen, silent } = limits;
  const watch = `blackdetect=d=${black.seconds}:pic_th=${black.share}:pix_th=${black.level},freezedetect=n=${frozen.noise}:d=${frozen.seconds}`;
  const small = `scale=${SMALL.width}:${SMALL.height}:flags=area:in_color_matrix=bt709:in_range=tv,format=rgb24`;
  const { stderrTail } = await runFfmpeg(
    {
      // The filters tell what they find by messages of level info.
      globalOptions: ['-loglevel', 'info', '-nostats'],
      inputs: [{ options: safeOptions(), path: file }],
      filterGraph: `[0:v:0]split[whole][part];[whole]${watch}[seen];[part]${small}[small];[0:a:0]silencedetect=n=${silent.dB}dB:d=${silent.seconds}[heard]`,
      outputs: [
        { options: ['-map', '[small]', '-c:v', 'rawvideo', '-f', 'rawvideo'], path: smallFile },
        { options: ['-map', '[seen]', '-f', 'null'], path: '-' },
        { options: ['-map', '[heard]', '-f', 'null'], path: '-' },
      ],
    },
    settings,
  );
  return {
    black: readSpans(stderrTail, { start: /black_start:([\d.]+)/g, end: /black_end:([\d.]+)/g, length }),
    frozen: readSpans(stderrTail, { start: /freeze_start: ([\d.]+)/g, end: /freeze_end: ([\d.]+)/g, length }),
    silent: readSpans(stderrTail, { start: /silence_start: (-?[\d.]+)/g, end: /silence_end: ([\d.]+)/g, length }),
    film: { cells: SMALL.width * SMALL.height, rgb: await readFile(smallFile) },
  };
}

/** Pairs of start and end, seconds in the text; what is still on at the end of the film has no end. */
function readSpans(
  text: string,
  { start, end, length }: { readonly start: RegExp; readonly end: RegExp; readonly length: number },
): readonly FrameSpan[] {
  const ends = Array.from(text.matchAll(end), ([, seconds]) => Math.round(Number(seconds) * FRAME_RATE));
  return Array.from(text.matchAll(start), ([, seconds], index) => {
    const from = Math.max(0, Math.round(Number(seconds) * FRAME_RATE));
    const until = Math.min(length, ends[index] ?? length);
    return { from: frames(from), frames: frames(Math.max(0, until - from)) };
  });
}
