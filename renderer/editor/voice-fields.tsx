import { AudioWaveform, Mic, Square } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { silence, speakDraft, speakFile, speakRecording } from '../studio/manage-voice.ts';
import { openSession } from '../studio/selectors.ts';
import { notify, useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useChoices } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';
import { fileName } from './media-facts.ts';
import { useRecorder } from './use-recorder.ts';

const NOBODY = 'none';

/** Who speaks over the film: a file, a recording made here, or a draft by a program. */
export function VoiceFields() {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const place = useChoicePlace('voice');
  const { voice } = useChoices();
  const [isWorking, setWorking] = useState(false);
  const work = async (run: () => Promise<void>): Promise<void> => {
    setWorking(true);
    await run();
    setWorking(false);
  };
  const recorder = useRecorder(`voice-${place.market}`, {
    onRecorded: (file) => void work(() => speakRecording(studio, place, file)),
    onFailure: (error) =>
      notify(studio, { tone: 'failure', title: 'no-microphone', message: error instanceof Error ? error.message : '' }),
  });
  const sounds = media.filter(({ kind, path }) => kind === 'audio' || path === voice?.file);
  const isRecording = recorder.state === 'recording';
  const busyReason = isReadOnly ? t('reason.read-only') : isWorking ? t('voice.working') : null;
  const url = media.find(({ path }) => path === voice?.file)?.url ?? null;
  return (
    <section className="form-section">
      <Choice
        label={t('voice.title')}
        value={voice?.file ?? NOBODY}
        isDisabled={isReadOnly || isWorking || isRecording}
        options={[
          { value: NOBODY, label: t('voice.nobody') },
          ...sounds.map(({ path }) => ({ value: path, label: fileName(path) })),
        ]}
        onChange={(path) =>
          path === NOBODY ? silence(studio, place) : void work(() => speakFile(studio, place, path))
        }
      />
      <div className="button-row">
        {isRecording ? (
          <Button
            label={t('voice.stop', { seconds: recorder.seconds })}
            icon={Square}
            variant="accent"
            onPress={recorder.stop}
          />
        ) : (
          <Button
            label={t('voice.record')}
            icon={Mic}
            disabledReason={recorder.state === 'asking' ? t('voice.asking') : busyReason}
            onPress={() => void recorder.start()}
          />
        )}
        <Button
          label={isWorking ? t('voice.working') : t('voice.draft')}
          icon={AudioWaveform}
          variant="quiet"
          disabledReason={isRecording ? t('voice.recording') : busyReason}
          onPress={() => void work(() => speakDraft(studio, place))}
        />
      </div>
      {voice?.draft && <p className="fine-print">{t('voice.is-draft', { engine: voice.draft.engine })}</p>}
      {/* biome-ignore lint/a11y/useMediaCaption: what is said is on the screen beside it. */}
      {url !== null && <audio className="voice-player" controls src={url} aria-label={t('voice.listen')} />}
      {!voice && <p className="fine-print">{t('voice.hint')}</p>}
      <AppliesTo place={place} about={t('voice.title')} resetLabel={t('inspector.reset-music')} />
    </section>
  );
}
