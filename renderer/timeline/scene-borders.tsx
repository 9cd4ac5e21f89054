import type { SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import { startOf } from '../document/sequence-moves.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { type TimeDrag, useTimeDrag } from './use-time-drag.ts';

type SceneBordersProps = {
  readonly sequence: readonly SequenceEntry[];
  readonly drag: (index: number) => TimeDrag;
};

/** Where one scene becomes the next: dragged to trim both. Keys do the same by commands and in the inspector. */
export function SceneBorders({ sequence, drag }: SceneBordersProps) {
  return (
    <div className="scene-borders" aria-hidden="true">
      {sequence.slice(1).map(({ scene }, index) => (
        <SceneBorder key={scene} at={startOf(sequence, index + 1)} drag={drag(index + 1)} />
      ))}
    </div>
  );
}

function SceneBorder({ at, drag }: { readonly at: number; readonly drag: TimeDrag }) {
  const handlers = useTimeDrag(drag);
  return (
    <span
      className="scene-border"
      data-frame={at}
      style={{ insetInlineStart: `${(at / VARIANT_FRAMES) * 100}%` }}
      {...handlers}
    />
  );
}
