import type { PlacedSpeech } from '../../shared/timeline/place-speech.ts';
import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

const SAMPLE_RATE = 48_000;
const FRAME_SAMPLES = SAMPLE_RATE / 30;

export type SpeechTrack = {
  /** A sound file for each place. */
  readonly files: readonly string[];
  readonly placed: readonly PlacedSpeech[];
  /** Length of the film; what is later is cut off. */
  readonly frames: number;
  /** The FLAC file to write. */
  readonly target: string;
};

/** One mono track of a film's length out of spoken lines, each at its frame. */
export async function joinSpeech({ files, placed, frames, target }: SpeechTrack, settings: RunSettings): Promise<void> {
  const tracks = placed.map(({ from, tempo }, index) => {
    const hurry = tempo === 1 ? '' : `atempo=${tempo},`;
    const place = `adelay=${from * FRAME_SAMPLES}S:all=1`;
    return `[${index}:a:0]aresample=${SAMPLE_RATE},aformat=channel_layouts=mono,${hurry}${place}[l${index}]`;
  });
  const labels = placed.map((_, index) => `[l${index}]`).join('');
  const end = `atrim=end_sample=${frames * FRAME_SAMPLES},aformat=sample_fmts=s16[voice]`;
  const mix = `${labels}amix=inputs=${placed.length}:duration=longest:normalize=0,apad,${end}`;
  const options = ['-map', '[voice]', '-c:a', 'flac', '-flags:a', '+bitexact', '-fflags', '+bitexact'];
  await runFfmpeg(
    {
      inputs: files.map((file) => mediaInput(file, ['-vn'])),
      filterGraph: [...tracks, mix].join(';'),
      outputs: [{ options: [...options, '-map_metadata', '-1', '-f', 'flac'], path: target }],
    },
    settings,
  );
}
