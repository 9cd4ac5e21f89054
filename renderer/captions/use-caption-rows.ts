import { useMemo } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { hookKey } from '../../shared/campaign/hook-keys.ts';
import { sourceText } from '../../shared/locale/read-text.ts';
import { openingKeys } from '../../shared/template/opening.ts';
import { currentTemplate, marketFacts, presentDocument, templateTexts } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import type { MarketFacts } from '../studio/studio-state.ts';
import { templateDocument } from '../studio/use-cut.ts';
import { useHooks } from '../studio/use-hooks.ts';
import { type CellState, cellState } from './caption-cell-state.ts';
import { useMarketViews, viewName } from './use-market-views.ts';

export type CaptionCellFacts = {
  readonly market: MarketFacts;
  /** Where it is shown, as soon as the host has said so. */
  readonly caption: CaptionView | null;
  readonly state: CellState;
};

export type CaptionRow = {
  readonly key: string;
  /** The opening that says it; null for the campaign's own, and for all texts after the opening. */
  readonly hook: string | null;
  readonly source: string | null;
  readonly cells: readonly CaptionCellFacts[];
};

const NO_KEYS: readonly string[] = [];

/** Every text of the template in every market of the campaign as the document has it now, and what its hooks say in place of the opening's. */
export function useCaptionRows(): readonly CaptionRow[] {
  const document = useStudioState(presentDocument);
  const template = useStudioState(templateTexts);
  const keys = useStudioState((state) => currentTemplate(state)?.keys ?? NO_KEYS);
  const catalog = useStudioState((state) => state.catalog);
  const { campaign, texts, captionsStatus } = document;
  const { markets, sourceLocale } = campaign;
  const hooks = useHooks();
  const opening = useOpeningKeys();
  const views = useMarketViews(markets, hooks);
  return useMemo(() => {
    const both = { campaign: texts, template };
    const facts = markets.map((id) => marketFacts({ catalog }, id));
    const own = keys.map((key) => ({ key, hook: null }));
    const ofHooks = hooks.flatMap(({ id }) => opening.map((key) => ({ key: hookKey(id, key), hook: id })));
    return [...own, ...ofHooks].map(({ key, hook }) => {
      const source = sourceText({ sourceLocale, ...both }, key);
      const cells = facts.map((market) => {
        const view = views.get(viewName(market.id, hook));
        const caption = view?.captions.find((each) => each.key === key) ?? null;
        const findings = view?.findings.filter(({ subject }) => subject === caption?.id) ?? [];
        const state = cellState(both, key, { market, findings, captionsStatus, sourceLocale, source });
        return { market, caption, state };
      });
      return { key, hook, source, cells };
    });
  }, [texts, captionsStatus, template, keys, catalog, markets, sourceLocale, hooks, opening, views]);
}

function useOpeningKeys(): readonly string[] {
  const template = useStudioState(templateDocument);
  return useMemo(() => (template ? openingKeys(template) : NO_KEYS), [template]);
}

/** Whether somebody has to look at a text. */
export function isFaulty({ status }: CellState): boolean {
  return status !== 'ok' && status !== 'overridden' && status !== 'as-own';
}
