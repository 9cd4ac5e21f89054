import { ListVideo, Pause, Play, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../shared/publish/post.ts';
import { Button } from '../controls/button.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { changePosts } from '../studio/manage-posts.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { PostCalendar } from './post-calendar.tsx';
import { PostRow } from './post-row.tsx';

const idsIn = (posts: readonly Post[], states: readonly Post['state'][]): string[] =>
  posts.filter(({ state }) => states.includes(state)).map(({ id }) => id);

/** All posts, of all campaigns: what waits, what is on its way, what became of the rest. */
export function QueuePanel() {
  const t = useText();
  const studio = useStudio();
  const posts = useStudioState(({ publish }) => publish.posts);
  const [view, setView] = useState<'list' | 'calendar'>('list');
  const waiting = idsIn(posts, ['prepared', 'queued']);
  const paused = idsIn(posts, ['paused']);
  const failed = idsIn(posts, ['failed']);
  if (posts.length === 0)
    return <EmptyMessage icon={ListVideo} title={t('posts.queue-empty')} text={t('posts.queue-empty-text')} />;
  const reason = (ids: readonly string[], text: string) => (ids.length === 0 ? text : null);
  return (
    <div className="queue-panel">
      <div className="posts-row">
        <Segments
          label={t('posts.view')}
          isLabelHidden
          value={view}
          options={(['list', 'calendar'] as const).map((value) => ({ value, label: t(`posts.view-${value}`) }))}
          onChange={setView}
        />
        <span className="spring" />
        <Button
          label={t('posts.pause-all', { count: waiting.length })}
          icon={Pause}
          disabledReason={reason(waiting, t('posts.reason-none-waiting'))}
          onPress={() => void changePosts(studio, 'posts.pause', { posts: waiting })}
        />
        <Button
          label={t('posts.resume-all', { count: paused.length })}
          icon={Play}
          disabledReason={reason(paused, t('posts.reason-none-paused'))}
          onPress={() => void changePosts(studio, 'posts.resume', { posts: paused })}
        />
        <Button
          label={t('posts.retry-failed', { count: failed.length })}
          icon={RotateCcw}
          disabledReason={reason(failed, t('posts.reason-none-failed'))}
          onPress={() => void changePosts(studio, 'posts.retry', { posts: failed })}
        />
      </div>
      {view === 'calendar' ? (
        <PostCalendar posts={posts} />
      ) : (
        <ul className="post-list" aria-label={t('posts.panel-queue')}>
          {posts.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </ul>
      )}
    </div>
  );
}
