import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** Longer recordings are cut off: no film is longer than a minute. */
const MOST_SECONDS = '60';

/** A recording of a browser as a FLAC file of one channel: browsers write no length into theirs. */
export async function recordedSound(
  { path, target }: { readonly path: string; readonly target: string },
  settings: RunSettings,
): Promise<void> {
  const options = ['-map', '[voice]', '-c:a', 'flac', '-map_metadata', '-1', '-f', 'flac'];
  await runFfmpeg(
    {
      inputs: [mediaInput(path, ['-vn', '-t', MOST_SECONDS])],
      filterGraph: '[0:a:0]aresample=48000,aformat=sample_fmts=s16:channel_layouts=mono[voice]',
      outputs: [{ options, path: target }],
    },
    settings,
  );
}
