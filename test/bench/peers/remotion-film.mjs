// Runs in the folder where Remotion was installed: node remotion-film.mjs FILM_FOLDER OUT BROWSER. The same scenes, transitions,
// captions and encoder settings, as a Remotion composition (remotion-composition.jsx beside this file).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '@remotion/bundler';
import { renderMedia, selectComposition } from '@remotion/renderer';

const [folder, outputLocation, browserExecutable] = process.argv.slice(2);
const inputProps = { film: JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8')) };
const entryPoint = join(import.meta.dirname, 'remotion-composition.jsx');
const serveUrl = await bundle({ entryPoint, publicDir: join(folder, 'media') });
// Timed from here: a bundle is made once for many videos.
const started = performance.now();
const composition = await selectComposition({ serveUrl, id: 'film', inputProps, browserExecutable });
await renderMedia({
  ...{ composition, serveUrl, inputProps, outputLocation, browserExecutable },
  ...{ codec: 'h264', crf: 20, x264Preset: 'veryfast', pixelFormat: 'yuv420p', imageFormat: 'jpeg' },
});
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
