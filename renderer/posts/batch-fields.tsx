import type { ReactNode } from 'react';
import type { CreatorInfo } from '../../shared/publish/creator-info.ts';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { isAppAudited } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import type { BatchItem } from './batch-state.ts';
import { DirectFields } from './direct-fields.tsx';
import { mergeCreators } from './merge-creators.ts';
import { OfflineNote } from './offline-note.tsx';
import type { PostChoices } from './post-choices.ts';
import { isOffline, optionsOf } from './post-facts.ts';
import { ProblemMessage } from './problem-message.tsx';

type BatchFieldsProps = {
  readonly items: readonly BatchItem[];
  readonly choices: PostChoices;
  readonly onChange: (choices: PostChoices) => void;
  /** What stands below, with what all accounts allow; null for the inbox. */
  readonly children: (creator: CreatorInfo | null) => ReactNode;
};

/** The choices that hold for a whole batch, as far as every account in it allows them. */
export function BatchFields({ items, choices, onChange, children }: BatchFieldsProps) {
  const t = useText();
  const { client } = useStudio();
  const isAudited = useStudioState(isAppAudited);
  const names = useStudioState(({ publish }) => publish.accounts);
  const accounts = [...new Set(items.map(({ account }) => account))].sort();
  const key = choices.mode === 'direct' && accounts.length > 0 ? accounts.join(' ') : null;
  const answers = useHostValue(key, () =>
    Promise.all(accounts.map((account) => client.call('posts.creator', { account }))),
  );
  if (choices.mode === 'inbox') {
    return (
      <>
        <p className="field-hint">{t('posts.inbox-only-video')}</p>
        {children(null)}
      </>
    );
  }
  if (key === null) return <p className="field-hint">{t('posts.batch-empty')}</p>;
  if (answers.failure) return <FailureMessage failure={answers.failure} onRetry={answers.reload} />;
  if (!answers.value || answers.isLoading) return <Busy label={t('posts.asking')} />;
  const options = answers.value.map((answer) => optionsOf(answer, isAudited));
  const creator = mergeCreators(options.flatMap((each) => each ?? []));
  return (
    <>
      {answers.value.some(isOffline) && <OfflineNote onRetry={answers.reload} />}
      {answers.value.map(
        ({ problem }, index) =>
          problem &&
          !options[index] && (
            <ProblemMessage
              key={accounts[index]}
              title={names.find(({ id }) => id === accounts[index])?.nickname ?? ''}
              problem={problem}
              onRetry={answers.reload}
            />
          ),
      )}
      {creator && (
        <DirectFields
          choices={choices}
          creator={creator}
          seconds={null}
          onChange={(part) => onChange({ ...choices, ...part })}
        />
      )}
      {creator && options.every((each) => each !== null) && children(creator)}
    </>
  );
}
