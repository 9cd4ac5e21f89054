import { useDeferredValue, useMemo } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import type { Translate } from '../i18n/translate.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { newestRenders } from '../studio/manage-jobs.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import type { VariantFactsOf } from './variant-filter.ts';
import { type VariantState, variantState } from './variant-state.ts';

/** A variant's state by its key. */
export type StateOfVariant = (key: string) => VariantState;

export type VariantBook = {
  readonly facts: VariantFactsOf;
  /** The same function until one of the states may have changed. */
  readonly stateOf: StateOfVariant;
};

/** What is known of all variants: how ready they are, what is rendered, what a review decided. */
export function useVariantBook(): VariantBook {
  const t = useText();
  const { client } = useStudio();
  const id = useStudioState((state) => openSession(state).id);
  const jobs = useStudioState((state) => state.jobs);
  // Of thousands of variants at once: cells take it in between frames, so that a scroll goes on meanwhile.
  const readiness = useDeferredValue(useVariantFacts().readiness.value);
  const renders = useMemo(() => newestRenders(jobs, id), [jobs, id]);
  const done = [...renders.values()].filter(({ state }) => state === 'done').length;
  const reviews = useStudioState((state) => state.reviews);
  const { value: review } = useHostValue(`${id} ${done} ${reviews}`, () =>
    client.call('review.state', { campaign: id }),
  );
  const facts = useMemo(
    () => ({
      renders,
      readiness: new Map((readiness ?? []).map((each) => [variantName(each), each])),
      finished: new Set(review?.finished),
      approved: new Set(review?.approved),
      rejected: new Set(review?.rejected),
    }),
    [renders, readiness, review],
  );
  const stateOf = useMemo(() => stateReader(facts, t), [facts, t]);
  return { facts, stateOf };
}

function stateReader(facts: VariantFactsOf, t: Translate): StateOfVariant {
  return (key) => variantState(key, facts, t);
}
