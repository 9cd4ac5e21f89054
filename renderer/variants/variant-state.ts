import type { Tone } from '../controls/state-badge.tsx';
import type { Translate } from '../i18n/translate.ts';
import { readinessTone } from '../preview/readiness.ts';
import type { VariantFactsOf } from './variant-filter.ts';

export type VariantState = { readonly tone: Tone; readonly label: string; readonly progress: number | null };

/** A variant's state in a few words: its render and what was decided on it where there is one, else how ready it is. */
export function variantState(
  key: string,
  { renders, readiness, approved, rejected }: VariantFactsOf,
  t: Translate,
): VariantState {
  const job = renders.get(key);
  const ready = readiness.get(key);
  switch (job?.state) {
    case 'queued':
      return { tone: 'waiting', label: t('job.queued'), progress: null };
    case 'running':
      return { tone: 'busy', label: `${Math.round(job.progress * 100)} %`, progress: job.progress };
    case 'failed':
      return { tone: 'bad', label: t('job.failed'), progress: null };
    case 'done':
    case 'cancelled':
    case undefined:
      break;
  }
  if (approved.has(key)) return { tone: 'good', label: t('variants.state-approved'), progress: null };
  if (rejected.has(key)) return { tone: 'bad', label: t('variants.state-rejected'), progress: null };
  if (job?.state === 'done') return { tone: 'good', label: t('job.done'), progress: null };
  if (!ready) return { tone: 'none', label: t('readiness.checking'), progress: null };
  return { ...readinessTone(ready, t), progress: null };
}
