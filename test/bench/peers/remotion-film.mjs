// Runs in the folder where Remotion was installed: node remotion-film.mjs FILM_FOLDER bundle, which is done once for many videos,
// then node remotion-film.mjs FILM_FOLDER OUT BROWSER. The same scenes, transitions, captions and encoder settings, as a Remotion composition (remotion-composition.jsx beside this file).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@remotion/bundler';
import { renderMedia, selectComposition } from '@remotion/renderer';

const [folder, outputLocation, browserExecutable] = process.argv.slice(2);
const serveUrl = join(folder, 'bundle');
if (outputLocation === 'bundle') {
  const entryPoint = join(import.meta.dirname, 'remotion-composition.jsx');
  await bundle({ entryPoint, publicDir: join(folder, 'media'), outDir: serveUrl });
} else {
  const inputProps = { film: JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8')) };
  // Half a minute a frame, its default, is too little on a machine that does much else.
  const common = { serveUrl, inputProps, browserExecutable, timeoutInMilliseconds: 600_000 };
  const composition = await selectComposition({ ...common, id: 'film' });
  await renderMedia({
    ...{ ...common, composition, outputLocation },
    ...{ codec: 'h264', crf: 20, x264Preset: 'veryfast', pixelFormat: 'yuv420p', imageFormat: 'jpeg' },
  });
}
