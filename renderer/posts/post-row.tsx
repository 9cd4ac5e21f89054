import type { Post } from '../../shared/publish/post.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useStudioState } from '../studio/studio.ts';
import { PostActions } from './post-actions.tsx';
import { PostState } from './post-state.tsx';
import { isMovable, PostTime } from './post-time.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { UnknownOutcome } from './unknown-outcome.tsx';

/** One post: where it stands, what stands in its way, and what can be done about it. */
export function PostRow({ post }: { readonly post: Post }) {
  const t = useText();
  const time = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const account = useStudioState(({ publish }) => publish.accounts.find(({ id }) => id === post.account));
  const { state, request, problem, sendAt, endedAt, createdAt } = post;
  return (
    <li className="post-row">
      <div className="post-row-head">
        <PostState post={post} />
        <strong dir="auto">
          {post.campaign.name} · {post.product} · <bdi dir="ltr">{post.market}</bdi>
          {post.hook !== null && (
            <>
              {' '}
              · <bdi dir="ltr">{post.hook}</bdi>
            </>
          )}
        </strong>
        <span className="fine-print">
          <bdi>{account?.nickname ?? post.account}</bdi> · {t(`posts.way-${request.mode}`)} ·{' '}
          {time.format(endedAt ?? sendAt ?? createdAt)}
        </span>
        <span className="spring" />
        <PostActions post={post} />
      </div>
      {isMovable(post) && <PostTime post={post} />}
      {problem && <ProblemMessage problem={problem} />}
      {state === 'delivered' && (
        <div className="posts-row">
          <p className="field-hint">{t('posts.inbox-where')}</p>
          {request.caption !== '' && <CopyButton label={t('posts.copy-caption')} text={request.caption} />}
        </div>
      )}
      {state === 'published' && <p className="field-hint">{t('posts.processing-notice')}</p>}
      {state === 'unknown' && <UnknownOutcome post={post} />}
      {post.publishId !== null && (
        <p className="fine-print">
          {t('posts.publish-id')} <bdi dir="ltr">{post.publishId}</bdi>
        </p>
      )}
    </li>
  );
}
