import { MIN_SCENE_FRAMES } from '../../shared/campaign/choices-schema.ts';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { earlierCommand, laterCommand } from '../commands/cut-commands.ts';
import { Range } from '../controls/range.tsx';
import { lengthenScene } from '../document/sequence-moves.ts';
import { useText } from '../i18n/use-text.ts';
import { chooseSequence } from '../studio/edit-cut.ts';
import { endEdit } from '../studio/edit-document.ts';
import { frameTime } from '../studio/frame-time.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useCut } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';
import { TransitionFields } from './transition-fields.tsx';

/** A scene's place in the order, its length, and how it comes in. */
export function SceneTimeFields({ scene }: { readonly scene: string }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const cut = useCut();
  const place = useChoicePlace('sequence');
  if (!cut) return null;
  const sequence = sequenceOf(cut);
  const index = sequence.findIndex((each) => each.scene === scene);
  const own = sequence[index];
  // Its end moves, so the next scene gives or takes; of the last one its start.
  const neighbour = sequence[index + 1] ?? sequence[index - 1];
  if (!own || !neighbour) return null;
  return (
    <section className="form-section">
      <h3>{t('inspector.in-time')}</h3>
      <div className="button-row">
        <CommandButton command={earlierCommand} />
        <CommandButton command={laterCommand} />
      </div>
      <Range
        label={t('inspector.length')}
        value={own.frames}
        min={MIN_SCENE_FRAMES}
        max={own.frames + neighbour.frames - MIN_SCENE_FRAMES}
        step={1}
        isDisabled={isReadOnly}
        format={frameTime}
        onChange={(frames) =>
          chooseSequence(studio, lengthenScene(sequence, scene, frames - own.frames), `length ${scene}`)
        }
        onEnd={() => endEdit(studio)}
      />
      <AppliesTo place={place} about={t('inspector.in-time')} resetLabel={t('inspector.reset-sequence')} />
      <TransitionFields scene={scene} />
    </section>
  );
}
