// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import { useEffect, useMemo, useState } from 'react';
import { ratioOf } from '../../shared/base/ratio.ts';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { useText } from '../i18n/use-text.ts';
import { useCanvas } from '../preview/canvas.ts';
import { setView, useStudio } from '../studio/studio.ts';
import { type Place, useMatrixActions } from './matrix-actions.ts';
import { MatrixHeader } from './matrix-header.tsx';
import { MatrixRow } from './matrix-row.tsx';
import { HEAD_HEIGHT, HEAD_WIDTH, matrixSize } from './matrix-size.ts';
import type { MatrixRowName } from './row-names.ts';
import { useMatrixGrid } from './use-matrix-grid.ts';
import type { StateOfVariant } from './use-variant-book.ts';
import { toggleAll, type VariantSelection } from './variant-selection.ts';

type VariantMatrixProps = {
  readonly names: readonly MatrixRowName[];
  readonly markets: readonly string[];
  /** Variants that a filter leaves: the others stand there faint, so that rows keep their shape. */
  readonly shown: ReadonlySet<string>;
  readonly stateOf: StateOfVariant;
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
};

/** The matrix of products with their openings, and markets. Only what is in view is there; one stop for Tab, arrows go from cell to cell. */
export function VariantMatrix(props: VariantMatrixProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className="matrix-scroller" ref={setScroller}>
      {scroller && <Matrix {...props} scroller={scroller} />}
    </div>
  );
}

type MatrixProps = VariantMatrixProps & { readonly scroller: HTMLElement };

function Matrix({ names, markets, shown, stateOf, selection, onSelect, scroller }: MatrixProps) {
  const t = useText();
  const studio = useStudio();
  const ratio = ratioOf(useCanvas());
  const size = useMemo(() => matrixSize(names.length, ratio), [names.length, ratio]);
  const nameAt = ({ row, column }: Place): VariantIds => {
    const { product, hook = null } = names[row] ?? {};
    return { product: product?.id ?? '', market: markets[column] ?? '', hook };
  };
  const toggle = (place: Place): void => onSelect(toggleAll(selection, [variantName(nameAt(place))]));
  const open = (place: Place): void => setView(studio, { mode: 'edit', ...nameAt(place) });
  const { rows, columns, active, setActive, onKey } = useMatrixGrid({
    scroller,
    size,
    rowCount: names.length,
    columnCount: markets.length,
    onToggle: toggle,
    onOpen: open,
  });
  const actions = useMatrixActions({ onKey, onActivate: setActive, onToggle: toggle, onOpen: open });
  const isResting = !rows.isScrolling && !columns.isScrolling;
  useEffect(() => actions.rest.set(isResting), [actions, isResting]);
  const visible = columns.getVirtualItems();
  return (
    <div
      className="matrix"
      role="grid"
      aria-label={t('command.mode-variants')}
      aria-rowcount={names.length + 1}
      aria-colcount={markets.length + 1}
      aria-multiselectable="true"
      style={{ inlineSize: columns.getTotalSize() + HEAD_WIDTH, blockSize: rows.getTotalSize() + HEAD_HEIGHT }}
    >
      <MatrixHeader {...{ markets, shown, selection, onSelect }} columns={visible} rows={names} />
      {rows.getVirtualItems().map(({ index, start }) => {
        const row = names[index];
        if (!row) return null;
        const activeColumn = active.row === index ? active.column : null;
        return (
          <MatrixRow
            key={`${row.product.id} ${row.hook ?? ''}`}
            {...{ index, start, size, row, markets, shown, selection, onSelect, stateOf, activeColumn, actions }}
            columns={visible}
          />
        );
      })}
    </div>
  );
}
