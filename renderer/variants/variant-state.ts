import type { Job } from '../../shared/api/variant-methods.ts';
import type { Tone } from '../controls/state-badge.tsx';
import type { Translate } from '../i18n/translate.ts';
import { readinessTone } from '../preview/readiness.ts';
import type { Readiness } from '../preview/variant-context.ts';

export type VariantState = { readonly tone: Tone; readonly label: string; readonly progress: number | null };

/** A variant's state in a few words: its render where there is one, else how ready it is. */
export function variantState(job: Job | null, readiness: Readiness[number] | null, t: Translate): VariantState {
  switch (job?.state) {
    case 'queued':
      return { tone: 'waiting', label: t('job.queued'), progress: null };
    case 'running':
      return { tone: 'busy', label: `${Math.round(job.progress * 100)} %`, progress: job.progress };
    case 'failed':
      return { tone: 'bad', label: t('job.failed'), progress: null };
    case 'done':
      return { tone: 'good', label: t('job.done'), progress: null };
    case 'cancelled':
    case undefined:
      break;
  }
  if (!readiness) return { tone: 'none', label: t('readiness.checking'), progress: null };
  return { ...readinessTone(readiness, t), progress: null };
}
