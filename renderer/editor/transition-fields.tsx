import { transitionRoom } from '../../shared/template/cut-template.ts';
import { sceneSpans } from '../../shared/template/retime.ts';
import type { Transition } from '../../shared/template/template-schema.ts';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { chooseTransition } from '../studio/edit-cut.ts';
import { endEdit } from '../studio/edit-document.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useCut } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';

const KINDS = ['cut', 'crossfade', 'slide', 'wipe', 'zoom', 'whip'] as const;
const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;
const DIRECTED: readonly Transition['kind'][] = ['slide', 'wipe', 'whip'];
/** What a transition begins with that was a cut; frames. */
const USUAL_FRAMES = 12;
const MAX_FRAMES = 30;

/** How a scene comes in over the one before it. */
export function TransitionFields({ scene: id }: { readonly scene: string }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const cut = useCut();
  const place = useChoicePlace('scenes', id);
  const index = cut?.scenes.findIndex((each) => each.id === id) ?? -1;
  const scene = cut?.scenes[index];
  if (!cut || !scene) return null;
  if (index === 0) return <p className="fine-print">{t('inspector.first-scene')}</p>;
  const { transition } = scene;
  const room = Math.min(MAX_FRAMES, transitionRoom(sceneSpans(cut.scenes, cut.canvas.frames), index));
  const change = (next: Partial<Transition>, gesture: string | null = null): void =>
    chooseTransition(studio, id, { transition: { ...transition, ...next }, gesture });
  return (
    <>
      <Choice
        label={t('inspector.transition')}
        value={transition.kind}
        isDisabled={isReadOnly}
        options={KINDS.map((value) => ({ value, label: t(`transition.${value}`) }))}
        onChange={(kind) =>
          change({ kind, frames: kind === 'cut' ? 0 : transition.frames || Math.min(room, USUAL_FRAMES) })
        }
      />
      {transition.kind !== 'cut' && (
        <Range
          label={t('inspector.transition-length')}
          value={transition.frames}
          min={1}
          max={room}
          step={1}
          isDisabled={isReadOnly}
          format={(frames) => t('inspector.frames', { count: frames })}
          onChange={(frames) => change({ frames }, `transition ${id}`)}
          onEnd={() => endEdit(studio)}
        />
      )}
      {DIRECTED.includes(transition.kind) && (
        <Segments
          label={t('inspector.direction')}
          value={transition.direction}
          isDisabled={isReadOnly}
          options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
          onChange={(direction) => change({ direction })}
        />
      )}
      <AppliesTo place={place} about={t('inspector.transition')} />
    </>
  );
}
