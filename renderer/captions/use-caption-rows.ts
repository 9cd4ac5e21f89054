import { useMemo } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { sourceText } from '../../shared/locale/read-text.ts';
import { currentTemplate, marketFacts, presentDocument, templateTexts } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import type { MarketFacts } from '../studio/studio-state.ts';
import { type CellState, cellState } from './caption-cell-state.ts';
import { useMarketViews } from './use-market-views.ts';

export type CaptionCellFacts = {
  readonly market: MarketFacts;
  /** Where it is shown, as soon as the host has said so. */
  readonly caption: CaptionView | null;
  readonly state: CellState;
};

export type CaptionRow = {
  readonly key: string;
  readonly source: string | null;
  readonly cells: readonly CaptionCellFacts[];
};

const NO_KEYS: readonly string[] = [];

/** Every text of the template in every market of the campaign, as the document has it now. */
export function useCaptionRows(): readonly CaptionRow[] {
  const document = useStudioState(presentDocument);
  const template = useStudioState(templateTexts);
  const keys = useStudioState((state) => currentTemplate(state)?.keys ?? NO_KEYS);
  const catalog = useStudioState((state) => state.catalog);
  const { campaign, texts, captionsStatus } = document;
  const { markets, sourceLocale } = campaign;
  const views = useMarketViews(markets);
  return useMemo(() => {
    const both = { campaign: texts, template };
    const facts = markets.map((id) => marketFacts({ catalog }, id));
    return keys.map((key) => {
      const source = sourceText({ sourceLocale, ...both }, key);
      const cells = facts.map((market) => {
        const view = views.get(market.id);
        const caption = view?.captions.find((each) => each.key === key) ?? null;
        const findings = view?.findings.filter(({ subject }) => subject === caption?.id) ?? [];
        const state = cellState(both, key, { market, findings, captionsStatus, sourceLocale, source });
        return { market, caption, state };
      });
      return { key, source, cells };
    });
  }, [texts, captionsStatus, template, keys, catalog, markets, sourceLocale, views]);
}

/** Whether somebody has to look at a text. */
export function isFaulty({ status }: CellState): boolean {
  return status !== 'ok' && status !== 'overridden';
}
