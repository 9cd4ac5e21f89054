import { Inbox } from 'lucide-react';
import { CopyButton } from '../controls/copy-button.tsx';
import { useText } from '../i18n/use-text.ts';

type InboxNoteProps = {
  readonly caption: string;
  readonly used: { readonly used: number; readonly cap: number };
};

/** What happens with a draft: only the video travels, and where it is found. */
export function InboxNote({ caption, used }: InboxNoteProps) {
  const t = useText();
  return (
    <div className="inbox-note" data-step="inbox">
      <p className="posts-note">
        <Inbox aria-hidden className="icon" />
        {t('posts.inbox-where')}
      </p>
      <p className="field-hint">{t('posts.inbox-only-video')}</p>
      {used.used >= used.cap - 1 && <p className="posts-note posts-note-warning">{t('posts.inbox-full')}</p>}
      <div className="inbox-caption">
        <p className="field-label">{t('posts.caption')}</p>
        <p className="inbox-text" dir="auto">
          {caption}
        </p>
        <CopyButton label={t('posts.copy-caption')} text={caption} />
      </div>
    </div>
  );
}
