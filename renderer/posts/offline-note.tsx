import { CloudOff } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';

/** TikTok cannot be reached: what can be done all the same. */
export function OfflineNote({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText();
  return (
    <div className="posts-note posts-note-warning" role="status">
      <CloudOff aria-hidden className="icon" />
      <span>{t('posts.offline')}</span>
      <Button label={t('action.retry')} onPress={onRetry} />
    </div>
  );
}
