import type { SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import type { Span } from '../../shared/template/retime.ts';
import { moveSpan, trimEnd, trimStart } from '../document/caption-moves.ts';
import { lengthenScene, moveBorder, moveScene } from '../document/sequence-moves.ts';
import type { TextKey } from '../i18n/en.ts';
import { chooseCaptionTime, chooseSequence } from './edit-cut.ts';
import type { Studio } from './studio.ts';
import type { StudioState } from './studio-state.ts';
import { currentCut } from './use-cut.ts';

/** What keys do to the selected scene or caption. */
export type CutAction = 'earlier' | 'later' | 'shorter' | 'longer' | 'start-here' | 'end-here';

type Next =
  | { readonly kind: 'sequence'; readonly sequence: readonly SequenceEntry[] }
  | { readonly kind: 'caption'; readonly id: string; readonly span: Span };

type Refusal = Extract<TextKey, `reason.${string}`>;

/** Why an action is not possible now, or null. */
export function cutRefusal(state: StudioState, action: CutAction): Refusal | null {
  if (!state.view.selection || !currentCut(state)) return 'reason.nothing-selected';
  return nextCut(state, action) ? null : 'reason.no-room';
}

/** Does it; presses of a key that is held are one step. */
export function cutSelected(studio: Studio, action: CutAction): void {
  const state = studio.store.getState();
  const next = nextCut(state, action);
  const gesture = `cut ${action} ${state.view.selection?.id}`;
  if (next?.kind === 'sequence') chooseSequence(studio, next.sequence, gesture);
  else if (next) chooseCaptionTime(studio, next.id, { span: next.span, gesture });
}

function nextCut(state: StudioState, action: CutAction): Next | null {
  const { selection, frame } = state.view;
  const cut = currentCut(state);
  if (!selection || !cut) return null;
  if (selection.kind === 'scene') {
    const old = sequenceOf(cut);
    const sequence = nextSequence(old, { scene: selection.id, action, frame });
    return sequence === old ? null : { kind: 'sequence', sequence };
  }
  const caption = cut.captions.find(({ id }) => id === selection.id);
  if (!caption) return null;
  const span = nextSpan(caption, action, frame);
  const isSame = span.from === caption.from && span.frames === caption.frames;
  return isSame ? null : { kind: 'caption', id: caption.id, span };
}

type SceneAction = { readonly scene: string; readonly action: CutAction; readonly frame: number };

function nextSequence(sequence: readonly SequenceEntry[], { scene, action, frame }: SceneAction) {
  const index = sequence.findIndex((each) => each.scene === scene);
  switch (action) {
    case 'earlier':
      return moveScene(sequence, scene, index - 1);
    case 'later':
      return moveScene(sequence, scene, index + 1);
    case 'shorter':
      return lengthenScene(sequence, scene, -1);
    case 'longer':
      return lengthenScene(sequence, scene, 1);
    case 'start-here':
      return moveBorder(sequence, index, frame);
    case 'end-here':
      return moveBorder(sequence, index + 1, frame);
  }
}

function nextSpan(span: Span, action: CutAction, frame: number): Span {
  switch (action) {
    case 'earlier':
      return moveSpan(span, span.from - 1);
    case 'later':
      return moveSpan(span, span.from + 1);
    case 'shorter':
      return trimEnd(span, span.from + span.frames - 1);
    case 'longer':
      return trimEnd(span, span.from + span.frames + 1);
    case 'start-here':
      return trimStart(span, frame);
    case 'end-here':
      return trimEnd(span, frame);
  }
}
