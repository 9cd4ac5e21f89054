import { useRef, useState } from 'react';
import { chooseCaption, chooseSequence } from '../studio/edit-cut.ts';
import { openSession } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { useBeats } from '../studio/use-beats.ts';
import { currentChoices, currentCut } from '../studio/use-cut.ts';
import { type Draft, type DragStart, type DragStep, dragBorder, dragCaption, dragScene } from './time-drags.ts';
import type { TimeDrag } from './use-time-drag.ts';

/** What can be dragged on the timeline, and the drag that goes on. */
export type Drafts = {
  readonly draft: Draft | null;
  /** False where the campaign cannot be edited. */
  readonly isOn: boolean;
  readonly scene: (id: string) => TimeDrag;
  readonly border: (index: number) => TimeDrag;
  readonly caption: (id: string, part: 'body' | 'start' | 'end') => TimeDrag;
};

/** Drags show what they would do and change the document once, when they are let go. */
export function useDrafts(): Drafts {
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const beats = useBeats().beats?.frames ?? [];
  const [draft, setDraft] = useState<Draft | null>(null);
  const start = useRef<DragStart | null>(null);
  const latest = useRef<Draft | null>(null);

  const show = (next: Draft | null): void => {
    latest.current = next;
    setDraft(next);
  };
  const dragWith = (make: (start: DragStart, step: DragStep) => Draft, keep: (draft: Draft) => void): TimeDrag => ({
    onMove: (by, perPixel) => {
      start.current ??= startOfDrag(studio, beats);
      if (start.current) show(make(start.current, { by, perPixel }));
    },
    onEnd: (isKept) => {
      const last = latest.current;
      start.current = null;
      show(null);
      if (isKept && last) keep(last);
    },
  });
  const keepSequence = ({ choices }: Draft): void => {
    if (choices.sequence) chooseSequence(studio, choices.sequence);
  };
  return {
    draft,
    isOn: !isReadOnly,
    scene: (id) =>
      dragWith(
        (from, step) => dragScene(from, id, step),
        (last) => {
          keepSequence(last);
          setView(studio, { selection: { kind: 'scene', id } });
        },
      ),
    border: (index) => dragWith((from, step) => dragBorder(from, index, step), keepSequence),
    caption: (id, part) =>
      dragWith(
        (from, step) => dragCaption(from, { id, part }, step),
        ({ choices }) => {
          const timing = choices.captions?.[id]?.timing;
          if (timing) chooseCaption(studio, id, { change: { timing } });
          setView(studio, { selection: { kind: 'caption', id } });
        },
      ),
  };
}

function startOfDrag(studio: Studio, beats: readonly number[]): DragStart | null {
  const state = studio.store.getState();
  const cut = currentCut(state);
  return cut && { cut, choices: currentChoices(state), playhead: state.view.frame, beats };
}
