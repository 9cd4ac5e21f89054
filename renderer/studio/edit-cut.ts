import type { CaptionChoice, SceneChoice, SequenceEntry } from '../../shared/campaign/choices-schema.ts';
import type { Span } from '../../shared/template/retime.ts';
import { timingOf } from '../document/caption-moves.ts';
import { type CaptionChange, changeCaption } from '../document/edit-captions.ts';
import { type ChoiceName, type ChoicePlace, choiceAt, putChoice } from '../document/edit-choices.ts';
import { choicePlace, scopeFor } from './choice-scope.ts';
import { editDocument } from './edit-document.ts';
import type { Studio } from './studio.ts';
import { currentCut } from './use-cut.ts';

/** Order and lengths of the scenes, for whom that choice is. */
export function chooseSequence(
  studio: Studio,
  sequence: readonly SequenceEntry[],
  gesture: string | null = null,
): void {
  choose(studio, choicePlace(studio.store.getState(), 'sequence'), { value: sequence, gesture });
}

export function chooseTransition(
  studio: Studio,
  scene: string,
  { transition, gesture = null }: { readonly transition: SceneChoice['transition']; readonly gesture?: string | null },
): void {
  const state = studio.store.getState();
  const place = choicePlace(state, 'scenes', scene);
  const scope = scopeFor(state, place);
  editDocument(
    studio,
    (document) => putChoice(document, place, { scope, value: { ...choiceAt(document, place, scope), transition } }),
    gesture,
  );
}

/** What is chosen for a caption, for whom that choice is. */
export function chooseCaption(
  studio: Studio,
  caption: string,
  { change, gesture = null }: { readonly change: CaptionChange; readonly gesture?: string | null },
): void {
  const state = studio.store.getState();
  const place = choicePlace(state, 'captions', caption);
  const scope = scopeFor(state, place);
  editDocument(studio, (document) => changeCaption(document, place, { scope, change }), gesture);
}

/** When a caption is on the screen, in frames of the film. */
export function chooseCaptionTime(
  studio: Studio,
  caption: string,
  { span, gesture = null }: { readonly span: Span; readonly gesture?: string | null },
): void {
  const cut = currentCut(studio.store.getState());
  if (!cut) return;
  const timing: CaptionChoice['timing'] = timingOf(cut, span);
  chooseCaption(studio, caption, { change: { timing }, gesture });
}

type Chosen<Name extends ChoiceName> = {
  readonly value: ReturnType<typeof choiceAt<Name>>;
  readonly gesture?: string | null;
};

/** Makes one whole choice, for whom that choice is. */
export function choose<Name extends ChoiceName>(
  studio: Studio,
  place: ChoicePlace<Name>,
  { value, gesture = null }: Chosen<Name>,
): void {
  const scope = scopeFor(studio.store.getState(), place);
  editDocument(studio, (document) => putChoice(document, place, { scope, value }), gesture);
}
