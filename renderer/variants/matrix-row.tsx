// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one stop for Tab, on a cell; arrows go on from there.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { useText } from '../i18n/use-text.ts';
import type { MatrixActions } from './matrix-actions.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { HEAD_HEIGHT, HEAD_WIDTH, type MatrixSize } from './matrix-size.ts';
import type { MatrixRowName } from './row-names.ts';
import { SelectionBox } from './selection-box.tsx';
import type { StateOfVariant } from './use-variant-book.ts';
import { selectedShare, toggleAll, type VariantSelection } from './variant-selection.ts';

type MatrixRowProps = {
  readonly index: number;
  readonly start: number;
  readonly size: MatrixSize;
  readonly row: MatrixRowName;
  readonly markets: readonly string[];
  readonly shown: ReadonlySet<string>;
  readonly columns: readonly VirtualItem[];
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
  readonly stateOf: StateOfVariant;
  /** The column of the cell that Tab comes to, if it is in this row. */
  readonly activeColumn: number | null;
  readonly actions: MatrixActions;
};

/** A product's name with a box for the whole row, and its cells. A scroll draws rows that come in, and no other. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { index, start, size, row, markets, shown, columns, selection, onSelect, stateOf, activeColumn } = props;
  const t = useText();
  const { product, hook, opening } = row;
  const name = opening === null ? product.name : `${product.name}, ${opening}`;
  const keys = markets.map((market) => variantName({ product: product.id, market, hook }));
  const wanted = keys.filter((key) => shown.has(key));
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="matrix-row"
      style={{ insetBlockStart: start + HEAD_HEIGHT, blockSize: size.height }}
    >
      <div role="rowheader" className="matrix-product" aria-colindex={1}>
        <SelectionBox
          label={t('variants.select-product', { product: name })}
          share={selectedShare(selection, wanted)}
          onToggle={() => onSelect(toggleAll(selection, wanted))}
        />
        <span className="matrix-product-name" dir="auto" title={product.id}>
          {product.name}
          {opening !== null && <span className="fine-print">{opening}</span>}
        </span>
      </div>
      {columns.map((column) => {
        const key = keys[column.index] ?? '';
        return (
          <MatrixCell
            key={key}
            row={index}
            column={column.index}
            start={column.start + HEAD_WIDTH}
            width={size.width}
            pictureWidth={size.pictureWidth}
            product={product.id}
            market={markets[column.index] ?? ''}
            hook={hook}
            name={name}
            {...stateOf(key)}
            isSelected={selection.has(key)}
            isOut={!shown.has(key)}
            isActive={activeColumn === column.index}
            actions={props.actions}
          />
        );
      })}
    </div>
  );
});
