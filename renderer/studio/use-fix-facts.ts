import { useMemo } from 'react';
import type { FixFacts } from '../../shared/check/fix-finding.ts';
import { marketFacts, templateTexts } from './selectors.ts';
import { useStudioState } from './studio.ts';
import { templateDocument } from './use-cut.ts';

/** What has to be known to mend a finding of a market; null while it is not loaded. */
export function useFixFacts(market: string | null): FixFacts | null {
  const template = useStudioState(templateDocument);
  const texts = useStudioState(templateTexts);
  const catalog = useStudioState((state) => state.catalog);
  return useMemo(() => {
    if (!template || !catalog || market === null) return null;
    const { labels, ...facts } = marketFacts({ catalog }, market);
    const allLabels = catalog.markets.flatMap((each) => each.labels);
    return { template, templateTexts: texts, market: facts, ownLabels: labels, allLabels };
  }, [template, texts, catalog, market]);
}
