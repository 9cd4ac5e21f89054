import { useCallback, useMemo } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { newestRenders } from '../studio/manage-jobs.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { type VariantState, variantState } from './variant-state.ts';

/** A variant's state by its key. */
export type StateOfVariant = (key: string) => VariantState;

/** The states of all variants; the same function until one of them may have changed. */
export function useVariantStates(): StateOfVariant {
  const t = useText();
  const id = useStudioState((state) => openSession(state).id);
  const jobs = useStudioState((state) => state.jobs);
  const { value: readiness } = useVariantFacts().readiness;
  const renders = useMemo(() => newestRenders(jobs, id), [jobs, id]);
  const ready = useMemo(() => new Map((readiness ?? []).map((each) => [variantName(each), each])), [readiness]);
  return useCallback((key) => variantState(renders.get(key) ?? null, ready.get(key) ?? null, t), [renders, ready, t]);
}
