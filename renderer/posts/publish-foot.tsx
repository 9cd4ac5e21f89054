import { CalendarClock, Send } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '../../shared/api/publish-methods.ts';
import type { CreatorInfo } from '../../shared/publish/creator-info.ts';
import { Button } from '../controls/button.tsx';
import { TimeInput } from '../controls/time-input.tsx';
import { postFindingText } from '../i18n/problem-text.ts';
import { useText } from '../i18n/use-text.ts';
import { preparePosts } from '../studio/manage-posts.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useVariantIds } from '../studio/use-variant-ids.ts';
import { MAX_CAPTION } from './caption-field.tsx';
import { Declaration } from './declaration.tsx';
import { blockerOf, offeredOf, type PostChoices, requestOf } from './post-choices.ts';
import type { Draft, PanelName } from './post-facts.ts';
import { SentNote } from './sent-note.tsx';
import { useRequestFindings } from './use-request-findings.ts';

type PublishFootProps = {
  readonly account: Account;
  readonly creator: CreatorInfo | null;
  readonly draft: Draft;
  readonly choices: PostChoices;
  readonly onShow: (name: PanelName) => void;
  readonly onAgain: () => void;
};

/** What is agreed to, and the click without which no byte leaves. */
export function PublishFoot({ account, creator, draft, choices, onShow, onAgain }: PublishFootProps) {
  const t = useText();
  const studio = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const ids = useVariantIds();
  const isAudited = useStudioState(({ publish }) => publish.app?.isAudited ?? false);
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
      {findings.map((finding) => (
        <p key={`${finding.rule} ${finding.subject}`} className="posts-note posts-note-warning" dir="auto">
          {postFindingText(t, finding)}
          {finding.subject !== 'post' && <bdi dir="ltr"> {finding.subject}</bdi>}
        </p>
      ))}
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
          disabledReason={reason}
          onPress={() => void publish(true)}
        />
      </div>
    </div>
  );
}
