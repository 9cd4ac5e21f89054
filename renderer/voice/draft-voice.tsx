import { Speech } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { takeVoice, type VoiceWork, voicePlace } from './use-voice.ts';

type Engine = 'espeak-ng' | 'piper';
type DraftVoiceProps = { readonly work: VoiceWork; readonly disabledReason: string | null };

/** Has a program of this machine read the captions out. */
export function DraftVoice({ work, disabledReason }: DraftVoiceProps) {
  const t = useText();
  const studio = useStudio();
  const { value: programs } = useHostValue('voice programs', () => studio.client.call('voices.programs', {}));
  const [engine, setEngine] = useState<Engine>('espeak-ng');
  const [model, setModel] = useState('');
  const [late, setLate] = useState<readonly string[]>([]);
  const isThere = (programs && { 'espeak-ng': programs.espeak, piper: programs.piper }[engine]) ?? false;
  const draft = async (): Promise<void> => {
    const place = voicePlace(studio);
    setLate([]);
    const { market, product } = place;
    const named = engine === 'piper' ? model.trim() : null;
    const made = await work.run((campaign, window) =>
      studio.client.call('voices.draft', { campaign, window, market, product, engine, model: named }),
    );
    if (!made) return;
    takeVoice(studio, made, place);
    setLate(made.late);
  };
  const barred = (is: boolean | undefined): string | null => (is === false ? t('voice.not-here') : null);
  const needsModel = engine === 'piper' && model.trim() === '';
  return (
    <>
      <Choice
        label={t('voice.engine')}
        value={engine}
        options={[
          { value: 'espeak-ng', label: 'espeak-ng', disabledReason: barred(programs?.espeak) },
          { value: 'piper', label: 'piper', disabledReason: barred(programs?.piper) },
        ]}
        onChange={setEngine}
      />
      {engine === 'piper' && (
        <TextInput
          label={t('voice.model')}
          value={model}
          direction="ltr"
          placeholder="VOICE.onnx"
          onChange={setModel}
        />
      )}
      <Button
        label={t('voice.draft')}
        icon={Speech}
        disabledReason={
          disabledReason ?? (isThere ? (needsModel ? t('voice.needs-model') : null) : t('voice.not-here'))
        }
        onPress={() => void draft()}
      />
      {late.length > 0 && (
        <div role="status">
          <p>{t('voice.late', { count: late.length })}</p>
          <ul className="fine-print" dir="auto">
            {late.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
