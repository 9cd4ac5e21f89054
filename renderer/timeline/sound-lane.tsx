import { AudioLines } from 'lucide-react';
import { fileName } from '../editor/media-facts.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { waveformPath } from './waveform-path.ts';

/** The music under the whole video. */
export function SoundLane({ file }: { readonly file: string | null }) {
  const t = useText();
  const { client } = useStudio();
  const { id, revision } = useStudioState(openSession);
  const { value: peaks } = useHostValue(file === null ? null : `${id} ${file} ${revision === 0}`, () =>
    client.call('media.waveform', { campaign: id, path: file ?? '' }),
  );
  if (file === null) return <div className="lane lane-sound lane-empty">{t('timeline.no-music')}</div>;
  return (
    <div className="lane lane-sound">
      <div className="sound-block">
        {peaks && (
          <svg className="waveform" viewBox="0 0 300 2" preserveAspectRatio="none" aria-hidden="true">
            <path d={waveformPath(peaks)} />
          </svg>
        )}
        <span className="block-label">
          <AudioLines aria-hidden className="icon" />
          {fileName(file)}
        </span>
      </div>
    </div>
  );
}
