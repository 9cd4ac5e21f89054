import { CalendarClock, Send } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '../../shared/api/publish-methods.ts';
import { Button } from '../controls/button.tsx';
import { TimeInput } from '../controls/time-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { preparePosts } from '../studio/manage-posts.ts';
import { isAppAudited, openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useVariantIds } from '../studio/use-variant-ids.ts';
import { MAX_CAPTION } from './caption-field.tsx';
import { Declaration } from './declaration.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { blockerOf, offeredOf, type PostChoices, requestOf } from './post-choices.ts';
import { type CreatorAnswer, type Draft, isOffline, type PanelName } from './post-facts.ts';
import { SentNote } from './sent-note.tsx';
import { useRequestFindings } from './use-request-findings.ts';

type PublishFootProps = {
  readonly account: Account;
  readonly answer: CreatorAnswer;
  readonly draft: Draft;
  readonly choices: PostChoices;
  readonly onShow: (name: PanelName) => void;
  readonly onAgain: () => void;
};

/** What is agreed to, and the click without which no byte leaves. */
export function PublishFoot({ account, answer, draft, choices, onShow, onAgain }: PublishFootProps) {
  const t = useText();
  const { creator } = answer;
  const studio = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const ids = useVariantIds();
  const isAudited = useStudioState(isAppAudited);
  const [sent, setSent] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [sendAt, setSendAt] = useState<number | null>(null);
  const request = requestOf(offeredOf(choices, creator));
  const blocker = blockerOf(choices, { creator, isAudited, seconds: draft.seconds, maxUtf16: MAX_CAPTION });
  const findings = useRequestFindings(blocker === null ? request : null, {
    account: account.id,
    folder,
    ...ids,
  });
  if (sent !== null) return <SentNote post={sent} onShow={onShow} onAgain={onAgain} />;
  const publish = async (isNow: boolean): Promise<void> => {
    if (!request) return;
    setSending(true);
    const item = { folder, ...ids, account: account.id, request, sendAt: isNow ? null : sendAt };
    const posts = await preparePosts(studio, [item], isNow);
    setSending(false);
    setSent(posts?.[0]?.id ?? null);
  };
  const isBarred = findings.some(({ severity }) => severity === 'error');
  const reason = blocker ? t(blocker) : isBarred ? t('posts.reason-findings') : isSending ? t('posts.sending') : null;
  return (
    <div className="publish-foot">
      <FindingNotes findings={findings} />
      <p className="field-hint" data-step="processing">
        {t('posts.processing-notice')}
      </p>
      <div className="posts-row">
        <TimeInput label={t('posts.send-at')} value={sendAt} onChange={setSendAt} />
        <Button
          label={t('posts.keep')}
          icon={CalendarClock}
          disabledReason={reason}
          onPress={() => void publish(false)}
        />
      </div>
      {choices.mode === 'direct' && <Declaration choices={choices} />}
      <div data-step="publish">
        <Button
          label={choices.mode === 'direct' ? t('posts.publish') : t('posts.send-inbox')}
          icon={Send}
          variant="accent"
          disabledReason={reason ?? (isOffline(answer) ? t('posts.reason-offline') : null)}
          onPress={() => void publish(true)}
        />
      </div>
    </div>
  );
}
