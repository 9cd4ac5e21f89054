import type { Post } from '../../shared/publish/post.ts';
import { TimeInput } from '../controls/time-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { reschedulePost } from '../studio/manage-posts.ts';
import { useStudio } from '../studio/studio.ts';

type PostTimeProps = { readonly post: Post; readonly isLabelHidden?: boolean };

/** The time of a post that waits, to be moved; empty waits for a click. */
export function PostTime({ post: { id, market, sendAt }, isLabelHidden = false }: PostTimeProps) {
  const t = useText();
  const studio = useStudio();
  const move = (time: number | null): void => void reschedulePost(studio, id, time);
  const label = isLabelHidden ? `${t('posts.send-at')}, ${market}` : t('posts.send-at');
  return <TimeInput label={label} value={sendAt} isLabelHidden={isLabelHidden} onChange={move} />;
}

/** Whether a post's time can still be moved. */
export function isMovable({ state }: Pick<Post, 'state'>): boolean {
  return state === 'prepared' || state === 'paused';
}
