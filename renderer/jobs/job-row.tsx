import { FolderOpen, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import type { Job } from '../../shared/api/variant-methods.ts';
import { Button } from '../controls/button.tsx';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { failureTitle } from '../i18n/failure-title.ts';
import { useText } from '../i18n/use-text.ts';
import { cancelJob, isActive, retryJobs } from '../studio/manage-jobs.ts';
import { notifyFailure, useStudio, useStudioState } from '../studio/studio.ts';
import { JobCommands } from './job-commands.tsx';

const TONES: Readonly<Record<Job['state'], Tone>> = {
  queued: 'waiting',
  running: 'busy',
  done: 'good',
  failed: 'bad',
  cancelled: 'none',
};

/** One render: how far it is, what it made or why it failed, and the commands behind it. */
export function JobRow({ job }: { readonly job: Job }) {
  const t = useText();
  const studio = useStudio();
  const [isShown, setShown] = useState(false);
  const canReveal = useStudioState(({ catalog }) => catalog?.host.canRevealInFolder ?? false);
  const { id, state, title, product, market, hook, progress, secondsLeft, error, result } = job;
  return (
    <li className="job">
      <div className="job-line">
        <span className="job-name" dir="auto" title={title}>
          {product} <span dir="ltr">{[market, hook].filter(Boolean).join(' · ')}</span>
        </span>
        <StateBadge tone={TONES[state]} label={t(`job.${state}`)} />
        {state === 'running' && secondsLeft !== null && (
          <span className="fine-print numeric">{t('job.seconds-left', { seconds: Math.ceil(secondsLeft) })}</span>
        )}
        <span className="spring" />
        {result !== null && canReveal && (
          <Button
            label={t('job.show-file')}
            icon={FolderOpen}
            isIconOnly
            variant="quiet"
            onPress={() =>
              void studio.client
                .call('host.reveal', { path: result })
                .catch((failure: unknown) => notifyFailure(studio, failure))
            }
          />
        )}
        {isActive(job) && (
          <Button
            label={t('job.cancel')}
            icon={X}
            isIconOnly
            variant="quiet"
            onPress={() => void cancelJob(studio, id)}
          />
        )}
        {(state === 'failed' || state === 'cancelled') && (
          <Button
            label={t('action.retry')}
            icon={RotateCcw}
            isIconOnly
            variant="quiet"
            onPress={() => void retryJobs(studio, [job])}
          />
        )}
      </div>
      {state === 'running' && <progress aria-label={t(`job.${state}`)} value={progress} />}
      {result !== null && state === 'done' && (
        <p className="job-result" dir="ltr">
          {result}
        </p>
      )}
      {error && (
        <p className="job-error" dir="auto">
          <strong>{failureTitle(t, error.code)}</strong> {error.message}
        </p>
      )}
      <details className="job-commands" onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
        <summary>{t('job.commands')}</summary>
        {isShown && <JobCommands job={id} state={state} />}
      </details>
    </li>
  );
}
