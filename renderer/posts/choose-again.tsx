import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../shared/publish/post.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { isAppAudited } from '../studio/selectors.ts';
import { notifyFailure, useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { CaptionField, MAX_CAPTION } from './caption-field.tsx';
import { Declaration } from './declaration.tsx';
import { DirectFields } from './direct-fields.tsx';
import { blockerOf, choicesOf, offeredOf, requestOf } from './post-choices.ts';
import type { CreatorAnswer } from './post-facts.ts';
import { ProblemMessage } from './problem-message.tsx';

/** New choices for a post that TikTok would not take as it was. */
export function ChooseAgain({ post }: { readonly post: Post }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button label={t('posts.choose-again')} icon={Pencil} onPress={() => setOpen(true)} />
      {isOpen && (
        <PanelDialog title={t('posts.choose-again')} onClose={() => setOpen(false)} size="large">
          <Asked post={post} onDone={() => setOpen(false)} />
        </PanelDialog>
      )}
    </>
  );
}

function Asked({ post, onDone }: { readonly post: Post; readonly onDone: () => void }) {
  const t = useText();
  const { client } = useStudio();
  const answer = useHostValue(post.id, () => client.call('posts.creator', { account: post.account }));
  if (answer.failure) return <FailureMessage failure={answer.failure} onRetry={answer.reload} />;
  if (!answer.value) return <Busy label={t('posts.asking')} />;
  const { problem } = answer.value;
  if (problem) return <ProblemMessage title={t('posts.cannot-post')} problem={problem} onRetry={answer.reload} />;
  return <ChoiceForm post={post} answer={answer.value} onDone={onDone} />;
}

type ChoiceFormProps = { readonly post: Post; readonly answer: CreatorAnswer; readonly onDone: () => void };

function ChoiceForm({ post, answer: { creator }, onDone }: ChoiceFormProps) {
  const t = useText();
  const studio = useStudio();
  const isAudited = useStudioState(isAppAudited);
  const [choices, setChoices] = useState(() => choicesOf(post.request));
  const request = requestOf(offeredOf(choices, creator));
  const blocker = blockerOf(choices, { creator, isAudited, seconds: post.video.seconds, maxUtf16: MAX_CAPTION });
  const save = async (): Promise<void> => {
    if (!request) return;
    await studio.client.call('posts.choose', { post: post.id, request });
    onDone();
  };
  return (
    <form className="form post-form" onSubmit={(event) => event.preventDefault()}>
      <CaptionField caption={choices.caption} onChange={(caption) => setChoices({ ...choices, caption })} />
      {creator && choices.mode === 'direct' && (
        <DirectFields
          choices={choices}
          creator={creator}
          seconds={post.video.seconds}
          onChange={(part) => setChoices((before) => ({ ...before, ...part }))}
        />
      )}
      {choices.mode === 'direct' && <Declaration choices={choices} />}
      <Button
        label={t('posts.keep')}
        variant="accent"
        disabledReason={blocker && t(blocker)}
        onPress={() => void save().catch((error: unknown) => notifyFailure(studio, error))}
      />
    </form>
  );
}
