import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isActive } from '../studio/manage-jobs.ts';
import { useStudioState } from '../studio/studio.ts';
import { JobRow } from './job-row.tsx';

/** Renders, wherever the user is meanwhile: folded to one line until it is wanted. */
export function JobTray() {
  const t = useText();
  const jobs = useStudioState((state) => state.jobs);
  const [isOpen, setOpen] = useState(false);
  const renders = jobs.filter(({ kind }) => kind === 'render');
  if (renders.length === 0) return null;
  const active = renders.filter(isActive);
  const failed = renders.filter(({ state }) => state === 'failed').length;
  const done = renders.filter(({ state }) => state === 'done').length;
  const share = active.reduce((sum, { progress }) => sum + progress, 0) / Math.max(1, active.length);
  const Icon = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className="job-tray" aria-label={t('jobs.title')}>
      <button type="button" className="job-tray-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="job-tray-title">{t('jobs.title')}</span>
        <span className="numeric" role="status">
          {active.length > 0
            ? t('jobs.active', { count: active.length, percent: Math.round(share * 100) })
            : t('jobs.finished', { done, failed })}
        </span>
        <Icon aria-hidden className="icon" />
      </button>
      {active.length > 0 && <progress className="job-tray-progress" aria-label={t('jobs.title')} value={share} />}
      {isOpen && (
        <ul className="job-list">
          {renders.toReversed().map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
    </section>
  );
}
