import type { KeyboardEvent } from 'react';
import type { SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import { moveBorder, startOf } from '../document/sequence-moves.ts';
import { useText } from '../i18n/use-text.ts';
import { chooseSequence } from '../studio/edit-cut.ts';
import { frameTime, VARIANT_FRAMES } from '../studio/frame-time.ts';
import { useStudio } from '../studio/studio.ts';
import { type TimeDrag, useTimeDrag } from './use-time-drag.ts';

type SceneBordersProps = {
  readonly sequence: readonly SequenceEntry[];
  readonly drag: (index: number) => TimeDrag;
};

/** Where one scene becomes the next: dragged, or moved by the arrow keys, to trim both. */
export function SceneBorders({ sequence, drag }: SceneBordersProps) {
  const studio = useStudio();
  const move = (index: number, by: number): void => {
    const next = moveBorder(sequence, index, startOf(sequence, index) + by);
    // A key that is held is one step of undo.
    if (next !== sequence) chooseSequence(studio, next, `border ${index}`);
  };
  return (
    <div className="scene-borders">
      {sequence.slice(1).map(({ scene }, place) => {
        const index = place + 1;
        return (
          <SceneBorder
            key={scene}
            scenes={`${sequence[place]?.scene} / ${scene}`}
            from={startOf(sequence, index - 1)}
            at={startOf(sequence, index)}
            to={startOf(sequence, index + 1)}
            drag={drag(index)}
            onMove={(by) => move(index, by)}
          />
        );
      })}
    </div>
  );
}

type SceneBorderProps = {
  readonly scenes: string;
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly drag: TimeDrag;
  readonly onMove: (by: number) => void;
};

function SceneBorder({ scenes, from, at, to, drag, onMove }: SceneBorderProps) {
  const t = useText();
  const handlers = useTimeDrag(drag);
  return (
    <div
      className="scene-border"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.border', { scenes })}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={at}
      aria-valuetext={frameTime(at)}
      data-frame={at}
      style={{ insetInlineStart: `${(at / VARIANT_FRAMES) * 100}%` }}
      onKeyDown={(event) => {
        const by = stepOf(event);
        if (by === 0) return;
        event.preventDefault();
        onMove(by);
      }}
      {...handlers}
    />
  );
}

/** Frames that a key moves a border by; time runs to the right in every language. */
function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey) return 0;
  const size = shiftKey ? 10 : 1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return size;
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -size : 0;
}
