import { changedContent } from '../../shared/render/explain-part.ts';
import type { FinishedVariant } from './finish-variant.ts';
import type { ArtefactSource } from './render/artefacts.ts';
import type { RenderedVariant } from './render/render-plans.ts';

/** One segment, or the sound: what became of it in this run, why, and what it cost. */
export type ExplainedPart = {
  readonly title: string;
  /** First frame of the variant, and how many. */
  readonly from: number;
  readonly frames: number;
  /** `made` now, `shared` with another variant of this run, `cached` by an earlier one. */
  readonly source: ArtefactSource;
  /** What making it took, without waiting; 0 where nothing had to be made. */
  readonly seconds: number;
  /** What changed since the last render of this variant: nothing, or these things; null where there is none to compare with. */
  readonly changed: readonly string[] | null;
};

/** Compares a finished variant, part by part, with the render before. */
export function explainVariant(
  { parts, earlier }: Pick<FinishedVariant, 'parts' | 'earlier'>,
  rendered: RenderedVariant,
): readonly ExplainedPart[] {
  const ran = new Map([...rendered.parts, rendered.sound].map((part) => [part.key, part]));
  return parts.map((note) => {
    const part = ran.get(note.key);
    if (!part) throw new Error(`no part ${note.key} was rendered`);
    const { source, seconds } = part;
    const changed = changedContent(note, earlier);
    return { title: note.title, from: note.from, frames: note.frames, source, seconds, changed };
  });
}
