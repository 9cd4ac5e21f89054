import type { PartNote } from './part-notes.ts';

const ENGINES = ['size', 'ffmpeg', 'engine'];
const PICTURE = ['source', 'trim', 'crop', 'motion', 'frames', 'transition', ...ENGINES];

/**
 * Hashes over everything that makes the pictures, each with what it follows from. They are told only where nothing of that
 * changed: then the engine's own code did, or what a probe found, or the fonts.
 */
const FOLLOWS: Readonly<Record<string, (cause: string) => boolean>> = {
  'filter graph': (cause) => PICTURE.includes(cause),
  'text engine': (cause) => ENGINES.includes(cause) || /^(pixels|time) of /.test(cause),
};

/**
 * What changed in a part since an earlier render of the same variant: none when it is the same, null when that render had
 * nothing of the kind.
 */
export function changedContent(part: PartNote, earlier: readonly PartNote[]): readonly string[] | null {
  if (earlier.some(({ key }) => key === part.key)) return [];
  const before = nearest(part, earlier);
  if (!before) return null;
  const names = [...new Set([...Object.keys(part.content), ...Object.keys(before.content)])];
  const changed = names.filter((name) => part.content[name] !== before.content[name]);
  return changed.filter((name) => {
    const isCause = FOLLOWS[name];
    return !isCause || !changed.some(isCause);
  });
}

/** The earlier part that stood for this one: of the same scenes, the one that covers most of its frames. */
function nearest(part: PartNote, earlier: readonly PartNote[]): PartNote | null {
  const overlap = ({ from, frames }: PartNote): number =>
    Math.min(part.from + part.frames, from + frames) - Math.max(part.from, from);
  const [best] = earlier.filter(({ title }) => title === part.title).sort((a, b) => overlap(b) - overlap(a));
  return best ?? null;
}
