import { Mic } from 'lucide-react';
import type { VoiceChoice } from '../../shared/campaign/voice-schema.ts';
import { fileName } from '../editor/media-facts.ts';
import { useText } from '../i18n/use-text.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';

/** When somebody speaks over the film. */
export function VoiceLane({ voice }: { readonly voice: VoiceChoice }) {
  const t = useText();
  const { file, start = 0, speech = [{ from: 0, frames: VARIANT_FRAMES - start }] } = voice;
  const share = (frames: number): string => `${(frames / VARIANT_FRAMES) * 100}%`;
  return (
    <div
      className="lane lane-voice"
      role="img"
      aria-label={t('voice.lane', { file: fileName(file), count: speech.length })}
    >
      {speech.map(({ from, frames }) => (
        <span
          key={from}
          className="voice-block"
          style={{ insetInlineStart: share(start + from), inlineSize: share(frames) }}
        />
      ))}
      <span className="block-label">
        <Mic aria-hidden className="icon" />
        {fileName(file)}
      </span>
    </div>
  );
}
