// Runs in the folder where editly was installed: node editly-film.mjs FILM_FOLDER OUT. The same scenes, transitions, captions
// and encoder settings, in editly's own words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import editly from 'editly';

const [folder, outPath] = process.argv.slice(2);
const film = JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8'));
const media = (name) => join(folder, 'media', name);

function picture({ file, kind, fit, frames, trimStart }) {
  if (kind === 'image')
    return { type: 'image', path: media(file), resizeMode: fit, zoomDirection: 'in', zoomAmount: 0.1 };
  const cut = { cutFrom: trimStart, cutTo: trimStart + frames / film.fps };
  return { type: 'video', path: media(file), resizeMode: fit, ...cut };
}

/** Captions of a scene, in seconds of the scene. */
function words({ from, frames }) {
  return film.captions
    .filter((caption) => caption.from < from + frames && caption.from + caption.frames > from)
    .map((caption) => ({
      type: 'title',
      text: caption.text,
      position: 'bottom',
      start: Math.max(0, (caption.from - from) / film.fps),
      stop: Math.min(frames, caption.from + caption.frames - from) / film.fps,
    }));
}

await editly({
  ...{ outPath, width: film.width, height: film.height, fps: film.fps },
  customOutputArgs: [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    'faststart',
  ],
  ...(film.music ? { audioFilePath: media(film.music) } : {}),
  clips: film.scenes.map((scene, index) => {
    const next = film.scenes[index + 1];
    return {
      duration: scene.frames / film.fps,
      transition: next ? { name: 'fade', duration: next.transition / film.fps } : null,
      layers: [picture(scene), ...words(scene)],
    };
  }),
});
