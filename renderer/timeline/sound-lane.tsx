import { AudioLines } from 'lucide-react';
import { fileName } from '../editor/media-facts.ts';
import { Waveform } from '../editor/waveform.tsx';
import { useText } from '../i18n/use-text.ts';

/** The music under the whole video. */
export function SoundLane({ file }: { readonly file: string | null }) {
  const t = useText();
  if (file === null) return <div className="lane lane-sound lane-empty">{t('timeline.no-music')}</div>;
  return (
    <div className="lane lane-sound">
      <div className="sound-block">
        <Waveform file={file} />
        <span className="block-label">
          <AudioLines aria-hidden className="icon" />
          {fileName(file)}
        </span>
      </div>
    </div>
  );
}
