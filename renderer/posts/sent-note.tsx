import { CircleCheck, ListVideo, Plus } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudioState } from '../studio/studio.ts';
import type { PanelName } from './post-facts.ts';
import { PostState } from './post-state.tsx';
import { ProblemMessage } from './problem-message.tsx';

type SentNoteProps = {
  readonly post: string;
  readonly onShow: (name: PanelName) => void;
  readonly onAgain: () => void;
};

/** After the click: that it takes a while, and how it goes. */
export function SentNote({ post: id, onShow, onAgain }: SentNoteProps) {
  const t = useText();
  const post = useStudioState(({ publish }) => publish.posts.find((each) => each.id === id));
  return (
    <div className="sent-note">
      <EmptyMessage icon={CircleCheck} title={t('posts.sent')} text={t('posts.processing-notice')}>
        <Button label={t('posts.panel-queue')} icon={ListVideo} onPress={() => onShow('queue')} />
        <Button label={t('posts.another')} icon={Plus} onPress={onAgain} />
      </EmptyMessage>
      {post && (
        <div className="sent-state" data-step="outcome">
          <PostState post={post} />
          {post.problem && <ProblemMessage problem={post.problem} />}
        </div>
      )}
    </div>
  );
}
