import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { waveformPath } from '../timeline/waveform-path.ts';

/** How loud a file is over its length; nothing until that is known. */
export function Waveform({ file }: { readonly file: string }) {
  const { client } = useStudio();
  const { id, revision } = useStudioState(openSession);
  const { value: peaks } = useHostValue(`${id} ${file} ${revision === 0}`, () =>
    client.call('media.waveform', { campaign: id, path: file }),
  );
  if (!peaks) return null;
  return (
    <svg className="waveform" viewBox="0 0 300 2" preserveAspectRatio="none" aria-hidden="true">
      <path d={waveformPath(peaks)} />
    </svg>
  );
}
