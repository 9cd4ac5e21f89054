import { Mic } from 'lucide-react';
import { FRAME_RATE } from '../../shared/base/units.ts';
import type { VoiceChoice } from '../../shared/campaign/voice-schema.ts';
import { fileName } from '../editor/media-facts.ts';
import { Waveform } from '../editor/waveform.tsx';
import { useText } from '../i18n/use-text.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';

/** When somebody speaks over the film. */
export function VoiceLane({ voice }: { readonly voice: VoiceChoice }) {
  const t = useText();
  const { file, start = 0, speech = [{ from: 0, frames: VARIANT_FRAMES - start }] } = voice;
  const { media } = useStudioState(openSession);
  const seconds = media.find(({ path }) => path === file)?.seconds ?? null;
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
      {seconds !== null && (
        <div className="voice-wave" style={{ insetInlineStart: share(start), inlineSize: share(seconds * FRAME_RATE) }}>
          <Waveform file={file} />
        </div>
      )}
      <span className="block-label">
        <Mic aria-hidden className="icon" />
        {fileName(file)}
      </span>
    </div>
  );
}
