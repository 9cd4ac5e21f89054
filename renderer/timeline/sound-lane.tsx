import { AudioLines } from 'lucide-react';
import { fileName } from '../editor/media-facts.ts';
import { Waveform } from '../editor/waveform.tsx';
import { useText } from '../i18n/use-text.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { useBeats } from '../studio/use-beats.ts';

/** The music under the whole video, with its beats. */
export function SoundLane({ file }: { readonly file: string | null }) {
  const t = useText();
  const { beats } = useBeats();
  if (file === null) return <div className="lane lane-sound lane-empty">{t('timeline.no-music')}</div>;
  return (
    <div className="lane lane-sound">
      <div className="sound-block">
        <Waveform file={file} />
        {beats?.frames.map((frame) => (
          <span key={frame} className="beat" style={{ insetInlineStart: `${(frame / VARIANT_FRAMES) * 100}%` }} />
        ))}
        <span className="block-label">
          <AudioLines aria-hidden className="icon" />
          {fileName(file)}
        </span>
      </div>
    </div>
  );
}
