import { Captions, Trash2 } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { AppliesTo } from '../editor/applies-to.tsx';
import { fileName } from '../editor/media-facts.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useChoices } from '../studio/use-cut.ts';
import { DraftVoice } from './draft-voice.tsx';
import { RecordButton } from './record-button.tsx';
import { silence, takeVoice, useVoiceWork, voicePlace } from './use-voice.ts';
import { WorkProgress } from './work-progress.tsx';

const NOBODY = 'none';

/** Who speaks over the film in the market on the screen. */
export function VoiceFields() {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const market = useStudioState(({ view }) => view.market);
  const voice = useChoices().voice;
  const choice = useChoicePlace('voice');
  const work = useVoiceWork();
  const files = media.filter(({ kind, path }) => kind === 'audio' || path === voice?.file).map(({ path }) => path);
  const shown = voice && !files.includes(voice.file) ? [...files, voice.file] : files;
  const url = media.find(({ path }) => path === voice?.file)?.url ?? null;
  const use = async (file: string): Promise<void> => {
    const place = voicePlace(studio);
    if (file === NOBODY) return silence(studio, place);
    const made = await work.run((campaign, window) => studio.client.call('voices.use', { campaign, window, file }));
    if (made) takeVoice(studio, made, place);
  };
  const reason = isReadOnly ? t('reason.read-only') : work.isWorking ? t('voice.working') : null;
  return (
    <section className="form-section voice-fields" aria-label={t('voice.title')}>
      <Choice
        label={t('voice.of', { market })}
        value={voice?.file ?? NOBODY}
        isDisabled={isReadOnly || work.isWorking}
        options={[
          { value: NOBODY, label: t('voice.nobody') },
          ...shown.map((path) => ({ value: path, label: fileName(path) })),
        ]}
        onChange={(file) => void use(file)}
      />
      {voice?.draft && <p className="fine-print">{t('voice.is-draft', { engine: voice.draft.engine })}</p>}
      {!voice && <p className="fine-print">{t('voice.hint')}</p>}
      {/* biome-ignore lint/a11y/useMediaCaption: what is said is on the screen beside it. */}
      {url !== null && <audio className="voice-player" controls src={url} aria-label={t('voice.listen')} />}
      <div className="button-row">
        <RecordButton work={work} disabledReason={reason} />
        {voice && (
          <Button
            label={t('voice.remove')}
            icon={Trash2}
            variant="quiet"
            disabledReason={reason}
            onPress={() => silence(studio, voicePlace(studio))}
          />
        )}
      </div>
      {voice && <AppliesTo place={choice} about={t('voice.title')} resetLabel={t('inspector.reset-music')} />}
      <DraftVoice work={work} disabledReason={reason} />
      <Button
        label={t('command.hear-captions')}
        icon={Captions}
        variant="quiet"
        disabledReason={reason}
        onPress={() => studio.store.setState({ dialog: 'hear-captions' })}
      />
      <WorkProgress work={work} />
      {work.failure && <FailureMessage failure={work.failure} />}
    </section>
  );
}
