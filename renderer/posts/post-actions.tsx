import { ExternalLink, Pause, Play, RefreshCw, RotateCcw, Send, Trash2 } from 'lucide-react';
import type { Post } from '../../shared/publish/post.ts';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { changePosts, forgetPosts } from '../studio/manage-posts.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { ChooseAgain } from './choose-again.tsx';

/** States in which nothing is under way that forgetting would lose. */
const FORGETTABLE: readonly Post['state'][] = [
  'prepared',
  'paused',
  'asking',
  'delivered',
  'published',
  'failed',
  'unknown',
];

/** States in which TikTok may have news. */
const LOOKABLE: readonly Post['state'][] = ['processing', 'delivered', 'unknown'];

/** What can be done to a post as it stands. */
export function PostActions({ post }: { readonly post: Post }) {
  const t = useText();
  const studio = useStudio();
  const { id, state, videoId } = post;
  const username = useStudioState(
    ({ publish }) => publish.accounts.find((each) => each.id === post.account)?.username ?? null,
  );
  const posts = [id];
  return (
    <span className="button-row">
      {state === 'prepared' && (
        <Button
          label={t('posts.send-now')}
          icon={Send}
          variant="accent"
          onPress={() => void changePosts(studio, 'posts.send', { posts })}
        />
      )}
      {(state === 'prepared' || state === 'queued') && (
        <Button
          label={t('posts.pause')}
          icon={Pause}
          onPress={() => void changePosts(studio, 'posts.pause', { posts })}
        />
      )}
      {state === 'paused' && (
        <Button
          label={t('posts.resume')}
          icon={Play}
          onPress={() => void changePosts(studio, 'posts.resume', { posts })}
        />
      )}
      {LOOKABLE.includes(state) && (
        <Button
          label={t('posts.ask-again')}
          icon={RefreshCw}
          isIconOnly
          variant="quiet"
          onPress={() => void changePosts(studio, 'posts.look', { posts })}
        />
      )}
      {state === 'failed' && (
        <Button
          label={t('action.retry')}
          icon={RotateCcw}
          onPress={() => void changePosts(studio, 'posts.retry', { posts })}
        />
      )}
      {(state === 'asking' || state === 'failed') && <ChooseAgain post={post} />}
      {videoId !== null && username !== null && (
        <a
          className="button"
          href={`https://www.tiktok.com/@${username}/video/${videoId}`}
          target="_blank"
          rel="noreferrer"
        >
          <ExternalLink aria-hidden className="icon" />
          <span>{t('posts.open-video')}</span>
        </a>
      )}
      {FORGETTABLE.includes(state) && (
        <Button
          label={t('posts.forget')}
          icon={Trash2}
          isIconOnly
          variant="quiet"
          onPress={() => void forgetPosts(studio, posts)}
        />
      )}
    </span>
  );
}
