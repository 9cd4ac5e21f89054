// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one stop for Tab, on a cell; arrows go on from there.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { HEAD_WIDTH } from './matrix-size.ts';
import type { MatrixRowName } from './row-names.ts';
import { SelectionBox } from './selection-box.tsx';
import { selectedShare, toggleAll, type VariantSelection } from './variant-selection.ts';

type MatrixHeaderProps = {
  readonly columns: readonly VirtualItem[];
  readonly rows: readonly MatrixRowName[];
  readonly markets: readonly string[];
  readonly shown: ReadonlySet<string>;
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
};

/** The markets above the matrix; a box selects the whole column. */
export const MatrixHeader = memo(function MatrixHeader(props: MatrixHeaderProps) {
  const { columns, rows, markets, shown, selection, onSelect } = props;
  const t = useText();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  return (
    <div role="row" aria-rowindex={1} className="matrix-head">
      <div role="columnheader" aria-colindex={1} className="matrix-corner">
        {t('variants.products')}
      </div>
      {columns.map(({ index, start, size }) => {
        const market = markets[index] ?? '';
        const all = rows.map(({ product, hook }) => variantName({ product: product.id, market, hook }));
        const keys = all.filter((key) => shown.has(key));
        return (
          <div
            key={market}
            role="columnheader"
            aria-colindex={index + 2}
            className="matrix-market"
            style={{ insetInlineStart: start + HEAD_WIDTH, inlineSize: size }}
          >
            <SelectionBox
              label={t('variants.select-market', { market })}
              share={selectedShare(selection, keys)}
              onToggle={() => onSelect(toggleAll(selection, keys))}
            />
            <span title={names.of(market)} dir="ltr">
              {market}
            </span>
          </div>
        );
      })}
    </div>
  );
});
