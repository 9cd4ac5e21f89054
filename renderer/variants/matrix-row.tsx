// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one stop for Tab, on a cell; arrows go on from there.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { useText } from '../i18n/use-text.ts';
import { HEAD_HEIGHT } from './matrix-size.ts';
import { SelectionBox } from './selection-box.tsx';
import { selectedShare, toggleAll, type VariantSelection } from './variant-selection.ts';

type MatrixRowProps = {
  readonly row: VirtualItem;
  readonly product: Product;
  /** The keys of the row's variants. */
  readonly keys: readonly string[];
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
  readonly children: ReactNode;
};

/** A product's name with a box for the whole row, and its cells. */
export function MatrixRow({ row, product, keys, selection, onSelect, children }: MatrixRowProps) {
  const t = useText();
  return (
    <div
      role="row"
      aria-rowindex={row.index + 2}
      className="matrix-row"
      style={{ insetBlockStart: row.start + HEAD_HEIGHT, blockSize: row.size }}
    >
      <div role="rowheader" className="matrix-product" aria-colindex={1}>
        <SelectionBox
          label={t('variants.select-product', { product: product.name })}
          share={selectedShare(selection, keys)}
          onToggle={() => onSelect(toggleAll(selection, keys))}
        />
        <span className="matrix-product-name" dir="auto" title={product.id}>
          {product.name}
        </span>
      </div>
      {children}
    </div>
  );
}
