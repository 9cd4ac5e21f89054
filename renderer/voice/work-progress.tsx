import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import type { VoiceWork } from './use-voice.ts';

/** How far speaking or listening is, and the way to stop it. */
export function WorkProgress({ work }: { readonly work: VoiceWork }) {
  const t = useText();
  if (!work.isWorking) return null;
  const percent = work.fraction === null ? null : Math.round(work.fraction * 100);
  return (
    <div className="button-row" role="status">
      <p className="numeric">{percent === null ? t('voice.working') : t('voice.progress', { percent })}</p>
      <Button label={t('voice.cancel')} variant="quiet" onPress={work.stop} />
    </div>
  );
}
