import { useState } from 'react';
import type { Account } from '../../shared/api/publish-methods.ts';
import { useText } from '../i18n/use-text.ts';
import { isAppAudited } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { CaptionField } from './caption-field.tsx';
import { CreatorHead } from './creator-head.tsx';
import { DirectFields } from './direct-fields.tsx';
import { InboxNote } from './inbox-note.tsx';
import { ModeField } from './mode-field.tsx';
import { OfflineNote } from './offline-note.tsx';
import { firstChoices, type PostChoices } from './post-choices.ts';
import { type CreatorAnswer, type Draft, isOffline, optionsOf, type PanelName } from './post-facts.ts';
import { PostPreview } from './post-preview.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { PublishFoot } from './publish-foot.tsx';
import { UnauditedWarning } from './unaudited-warning.tsx';

type PostFormProps = {
  readonly account: Account;
  readonly answer: CreatorAnswer;
  readonly draft: Draft;
  readonly onShow: (name: PanelName) => void;
  /** Opens the form anew, with TikTok asked again. */
  readonly onAgain: () => void;
};

/** All choices of one post, in the order of TikTok's audit. */
export function PostForm({ account, answer, draft, onShow, onAgain }: PostFormProps) {
  const t = useText();
  const { creator, problem } = answer;
  const isAudited = useStudioState(isAppAudited);
  const options = optionsOf(answer, isAudited);
  const [choices, setChoices] = useState<PostChoices>(() =>
    firstChoices(account.canPostDirectly ? 'direct' : 'inbox', draft.caption),
  );
  const change = (part: Partial<PostChoices>) => setChoices((before) => ({ ...before, ...part }));
  // An account that cannot post directly now may still take a draft, unless TikTok barred it altogether.
  if (problem && !options && choices.mode === 'direct') {
    return (
      <div className="post-form">
        <div data-step="cannot-post">
          <ProblemMessage title={t('posts.cannot-post')} problem={problem} onRetry={onAgain} />
        </div>
      </div>
    );
  }
  return (
    <div className="post-columns">
      <PostPreview draft={draft} coverMs={choices.mode === 'direct' ? choices.coverMs : null} />
      <form className="form post-form" onSubmit={(event) => event.preventDefault()}>
        <CreatorHead account={account} creator={creator} />
        {isOffline(answer) && <OfflineNote onRetry={onAgain} />}
        <ModeField account={account} answer={answer} mode={choices.mode} onChange={(mode) => change({ mode })} />
        {choices.mode === 'inbox' ? (
          <InboxNote caption={choices.caption} used={answer.inbox} />
        ) : (
          <>
            <UnauditedWarning creator={creator} onInbox={() => change({ mode: 'inbox' })} account={account} />
            <CaptionField caption={choices.caption} onChange={(caption) => change({ caption })} />
            {options && <DirectFields choices={choices} creator={options} seconds={draft.seconds} onChange={change} />}
          </>
        )}
        <PublishFoot {...{ account, answer, draft, choices, onShow, onAgain }} />
      </form>
    </div>
  );
}
