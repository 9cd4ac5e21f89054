import type { Post } from '../../shared/publish/post.ts';
import { TimeInput } from '../controls/time-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { reschedulePost } from '../studio/manage-posts.ts';
import { useStudio } from '../studio/studio.ts';

/** The time of a post that waits, to be moved; empty waits for a click. */
export function PostTime({ post: { id, sendAt } }: { readonly post: Post }) {
  const t = useText();
  const studio = useStudio();
  return (
    <TimeInput label={t('posts.send-at')} value={sendAt} onChange={(time) => void reschedulePost(studio, id, time)} />
  );
}

/** Whether a post's time can still be moved. */
export function isMovable({ state }: Pick<Post, 'state'>): boolean {
  return state === 'prepared' || state === 'paused';
}
