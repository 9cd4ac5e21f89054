import type { Post } from '../../shared/publish/post.ts';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudioState } from '../studio/studio.ts';

const TONES: Readonly<Record<Post['state'], Tone>> = {
  prepared: 'waiting',
  paused: 'none',
  asking: 'warning',
  queued: 'waiting',
  'init-sent': 'busy',
  uploading: 'busy',
  closing: 'busy',
  processing: 'busy',
  delivered: 'good',
  published: 'good',
  failed: 'bad',
  unknown: 'warning',
};

/** Where a post stands, by icon and word; while bytes go, how many of them have left. */
export function PostState({ post }: { readonly post: Post }) {
  const t = useText();
  const { id, state, confirmedBytes, video } = post;
  const sentBytes = useStudioState(({ publish }) => publish.sentBytes[id] ?? 0);
  const share = Math.max(confirmedBytes, sentBytes) / video.bytes;
  return (
    <span className="post-state">
      <StateBadge tone={TONES[state]} label={t(`posts.state-${state}`)} />
      {(state === 'uploading' || state === 'closing') && (
        <progress value={share} aria-label={t(`posts.state-${state}`)} />
      )}
    </span>
  );
}
