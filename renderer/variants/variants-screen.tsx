import { Grid3x3 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { Button } from '../controls/button.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { useHooks } from '../studio/use-hooks.ts';
import { rowNames } from './row-names.ts';
import { useVariantBook } from './use-variant-book.ts';
import { filterVariants, NO_FILTER } from './variant-filter.ts';
import { VariantFilters } from './variant-filters.tsx';
import { VariantMatrix } from './variant-matrix.tsx';
import type { VariantSelection } from './variant-selection.ts';
import { VariantsTools } from './variants-tools.tsx';

/** Every product in every market with every opening: how ready it is, what is rendered and approved, what to render now. */
export function VariantsScreen() {
  const t = useText();
  const studio = useStudio();
  const products = useStudioState((state) => presentDocument(state).campaign.products);
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const hooks = useHooks();
  const { facts, stateOf } = useVariantBook();
  const [filter, setFilter] = useState(NO_FILTER);
  const selection = useStudioState(({ view }) => view.chosen);
  const setSelection = (next: VariantSelection): void => setView(studio, { chosen: next });
  const names = useMemo(() => rowNames(products, hooks, t), [products, hooks, t]);
  const shown = useMemo(() => filterVariants({ names, markets }, filter, facts), [names, markets, filter, facts]);
  const shownNames = useMemo(() => new Set(shown.variants.map(variantName)), [shown]);
  return (
    <main className="variants-screen">
      <VariantsTools shown={shown.variants} selection={selection} onSelect={setSelection} />
      <VariantFilters filter={filter} onFilter={setFilter} />
      {shown.variants.length === 0 ? (
        <EmptyMessage icon={Grid3x3} title={t('variants.none-shown')} text={t('variants.none-shown-text')}>
          <Button label={t('variants.show-all')} onPress={() => setFilter(NO_FILTER)} />
        </EmptyMessage>
      ) : (
        <VariantMatrix
          names={shown.names}
          markets={shown.markets}
          shown={shownNames}
          stateOf={stateOf}
          selection={selection}
          onSelect={setSelection}
        />
      )}
    </main>
  );
}
