import { Choice } from '../controls/choice.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { VARIANT_KINDS, type VariantFilter } from './variant-filter.ts';

type VariantFiltersProps = {
  readonly filter: VariantFilter;
  readonly onFilter: (filter: VariantFilter) => void;
};

const ALL = 'all';

/** Which variants are shown: products by words, a market, a state. */
export function VariantFilters({ filter, onFilter }: VariantFiltersProps) {
  const t = useText();
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  return (
    <search className="variants-filters">
      <TextInput
        label={t('variants.search')}
        placeholder={t('variants.search')}
        isLabelHidden
        value={filter.words}
        onChange={(words) => onFilter({ ...filter, words })}
      />
      <Choice
        label={t('top.market')}
        isLabelHidden
        value={filter.market ?? ALL}
        options={[
          { value: ALL, label: t('catalogue.all-markets') },
          ...markets.map((value) => ({ value, label: value })),
        ]}
        onChange={(market) => onFilter({ ...filter, market: market === ALL ? null : market })}
      />
      <Choice
        label={t('variants.state')}
        isLabelHidden
        value={filter.kind ?? ALL}
        options={([ALL, ...VARIANT_KINDS] as const).map((value) => ({ value, label: t(`variants.state-${value}`) }))}
        onChange={(kind) => onFilter({ ...filter, kind: kind === ALL ? null : kind })}
      />
    </search>
  );
}
