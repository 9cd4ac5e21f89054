import { Drum } from 'lucide-react';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import { sequenceOnBeats } from '../../shared/template/sequence-on-beats.ts';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { chooseSequence } from '../studio/edit-cut.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useBeats } from '../studio/use-beats.ts';
import { useCut } from '../studio/use-cut.ts';

/** Moves the cuts to the beats of the music, as one step. */
export function BeatCuts() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const { beats, isCounting, failure } = useBeats();
  const cut = useCut();
  if (!cut) return null;
  const now = sequenceOf(cut);
  const next = beats ? sequenceOnBeats(now, beats.frames) : now;
  const isThere = next.every(({ frames }, index) => frames === now[index]?.frames);
  const lacking = isCounting ? t('beats.counting') : failure ? t('beats.failed') : t('beats.none');
  const reason = !beats ? lacking : isThere ? t('beats.there') : null;
  return (
    <>
      <Button
        label={t('beats.cut')}
        icon={Drum}
        variant="quiet"
        disabledReason={isReadOnly ? t('reason.read-only') : reason}
        onPress={() => chooseSequence(studio, next)}
      />
      {failure && <FailureMessage failure={failure} />}
      {beats && <p className="fine-print numeric">{t('beats.tempo', { tempo: Math.round(beats.tempo) })}</p>}
    </>
  );
}
