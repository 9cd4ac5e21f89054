import { mediaInput } from './media-input.ts';
import { type RunSettings, runFfmpeg } from './run.ts';

/** The sound of a file as speech recognition takes it: a WAV file of 16 kHz, one channel; its first `seconds`. */
export async function speechSound(
  { path, target, seconds }: { readonly path: string; readonly target: string; readonly seconds: number },
  settings: RunSettings,
): Promise<void> {
  await runFfmpeg(
    {
      inputs: [mediaInput(path, ['-vn', '-t', String(seconds)])],
      filterGraph: '[0:a:0]aresample=16000,aformat=sample_fmts=s16:channel_layouts=mono[heard]',
      outputs: [{ options: ['-map', '[heard]', '-c:a', 'pcm_s16le', '-f', 'wav'], path: target }],
    },
    settings,
  );
}
