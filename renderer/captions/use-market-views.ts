import { startTransition, useEffect, useRef, useState } from 'react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import type { Hook } from '../../shared/campaign/hook-schema.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

/** By what a market's variant with an opening is found among the views. */
export function viewName(market: string, hook: string | null): string {
  return hook === null ? market : `${market} ${hook}`;
}

/**
 * The variants of one product in all its markets with all openings, by `viewName`, as they come in one after the other;
 * old ones stay until then.
 */
export function useMarketViews(markets: readonly string[], hooks: readonly Hook[]): ReadonlyMap<string, VariantView> {
  const { client } = useStudio();
  const campaign = useStudioState(({ session }) => session?.id ?? '');
  const revision = useStudioState(({ session }) => session?.revision ?? 0);
  const product = useStudioState(({ view }) => view.product);
  const current = useStudioState(({ view }) => view.market);
  const [views, setViews] = useState<ReadonlyMap<string, VariantView>>(new Map());
  const first = useRef(current);
  first.current = current;
  const names = markets.join(' ');
  const openings = hooks.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the reason to load again.
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      // What is looked at comes first.
      const ordered = names
        .split(' ')
        .toSorted((one, other) => Number(other === first.current) - Number(one === first.current));
      const wanted = [null, ...openings.split(' ').filter(Boolean)].flatMap((hook) =>
        ordered.map((market) => ({ market, hook })),
      );
      for (const { market, hook } of wanted) {
        if (isOver) return;
        try {
          const view = await client.call('variants.view', { campaign, product, market, hook });
          // Measurements may wait; what is being typed may not.
          if (!isOver) startTransition(() => setViews((old) => new Map(old).set(viewName(market, hook), view)));
        } catch {
          // The table stands without measurements; the stage beside it says what is wrong.
        }
      }
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [client, campaign, product, names, openings, revision]);
  return views;
}
