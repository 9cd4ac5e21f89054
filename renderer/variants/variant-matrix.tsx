// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import { useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { newestRenders } from '../studio/manage-jobs.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { type CellActions, MatrixCell } from './matrix-cell.tsx';
import { MatrixHeader } from './matrix-header.tsx';
import { MatrixRow } from './matrix-row.tsx';
import { HEAD_HEIGHT, HEAD_WIDTH, matrixSize } from './matrix-size.ts';
import { type Place, useMatrixGrid } from './use-matrix-grid.ts';
import { toggleAll, type VariantSelection, variantKey } from './variant-selection.ts';
import { variantState } from './variant-state.ts';

type VariantMatrixProps = {
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
};

/** The matrix of products and markets. Only what is in view is there; one stop for Tab, arrows go from cell to cell. */
export function VariantMatrix(props: VariantMatrixProps) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className="matrix-scroller" ref={setScroller}>
      {scroller && <Matrix {...props} scroller={scroller} />}
    </div>
  );
}

type MatrixProps = VariantMatrixProps & { readonly scroller: HTMLElement };

function Matrix({ selection, onSelect, scroller }: MatrixProps) {
  const t = useText();
  const studio = useStudio();
  const stateOf = useVariantStates();
  const { products, markets } = useStudioState(presentDocument).campaign;
  const size = matrixSize(products.length);
  const nameAt = ({ row, column }: Place) => ({ product: products[row]?.id ?? '', market: markets[column] ?? '' });
  const toggle = (place: Place): void => onSelect(toggleAll(selection, [variantKey(nameAt(place))]));
  const open = (place: Place): void => setView(studio, { mode: 'edit', ...nameAt(place) });
  const { rows, columns, active, setActive, onKey } = useMatrixGrid({
    scroller,
    size,
    rowCount: products.length,
    columnCount: markets.length,
    onToggle: toggle,
    onOpen: open,
  });
  const actions = useRef<CellActions>({ onKey, onActivate: setActive, onToggle: toggle, onOpen: open });
  actions.current = { onKey, onActivate: setActive, onToggle: toggle, onOpen: open };
  const cell = (place: Place, start: number, name: string) => (
    <MatrixCell
      key={variantKey(nameAt(place))}
      place={place}
      size={size}
      start={start + HEAD_WIDTH}
      variant={nameAt(place)}
      name={`${name}, ${markets[place.column]}`}
      state={stateOf(variantKey(nameAt(place)))}
      isScrolling={rows.isScrolling || columns.isScrolling}
      isSelected={selection.has(variantKey(nameAt(place)))}
      isActive={place.row === active.row && place.column === active.column}
      actions={actions}
    />
  );
  return (
    <div
      className="matrix"
      role="grid"
      aria-label={t('command.mode-variants')}
      aria-rowcount={products.length + 1}
      aria-colcount={markets.length + 1}
      aria-multiselectable="true"
      style={{ inlineSize: columns.getTotalSize() + HEAD_WIDTH, blockSize: rows.getTotalSize() + HEAD_HEIGHT }}
    >
      <MatrixHeader columns={columns.getVirtualItems()} selection={selection} onSelect={onSelect} />
      {rows.getVirtualItems().map((row) => {
        const product = products[row.index];
        if (!product) return null;
        const keys = markets.map((market) => variantKey({ product: product.id, market }));
        return (
          <MatrixRow key={product.id} {...{ row, product, keys, selection, onSelect }}>
            {columns
              .getVirtualItems()
              .map(({ index, start }) => cell({ row: row.index, column: index }, start, product.name))}
          </MatrixRow>
        );
      })}
    </div>
  );
}

/** The state of each variant, by its key. */
function useVariantStates() {
  const t = useText();
  const { id } = useStudioState(openSession);
  const jobs = useStudioState((state) => state.jobs);
  const { value: readiness } = useVariantFacts().readiness;
  const renders = newestRenders(jobs, id);
  const ready = new Map((readiness ?? []).map((each) => [variantKey(each), each]));
  return (key: string) => variantState(renders.get(key) ?? null, ready.get(key) ?? null, t);
}
