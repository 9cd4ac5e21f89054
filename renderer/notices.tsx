import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './controls/button.tsx';
import { failureTitle } from './i18n/failure-title.ts';
import { useText } from './i18n/use-text.ts';
import { dismissNotice, useStudio, useStudioState } from './studio/studio.ts';
import type { Notice } from './studio/studio-state.ts';

/** What happened meanwhile. Good news goes by itself, bad news stays until it is dismissed. */
export function Notices() {
  const notices = useStudioState((state) => state.notices);
  const t = useText();
  return (
    <section className="notices" aria-label={t('notices.title')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

const SHOWN_MS = 6000;

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const t = useText();
  const studio = useStudio();
  const { id, tone, title, message } = notice;
  useEffect(() => {
    if (tone === 'failure') return;
    const timer = setTimeout(() => dismissNotice(studio, id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [studio, id, tone]);
  const Icon = tone === 'failure' ? CircleAlert : CircleCheck;
  return (
    <div className={`notice notice-${tone}`}>
      <Icon aria-hidden className="icon" />
      <div className="notice-text">
        <p className="notice-title">{tone === 'failure' ? failureTitle(t, title) : title}</p>
        {message !== '' && <p dir="auto">{message}</p>}
      </div>
      <Button label={t('dialog.close')} icon={X} isIconOnly variant="quiet" onPress={() => dismissNotice(studio, id)} />
    </div>
  );
}
