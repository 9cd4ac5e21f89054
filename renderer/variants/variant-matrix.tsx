// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one stop for Tab, on a cell; arrows go on from there.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { newestRenders } from '../studio/manage-jobs.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { MatrixHeader } from './matrix-header.tsx';
import { MatrixRow } from './matrix-row.tsx';
import { HEAD_HEIGHT, HEAD_WIDTH, matrixSize } from './matrix-size.ts';
import { toggleAll, type VariantSelection, variantKey } from './variant-selection.ts';
import { variantState } from './variant-state.ts';

type VariantMatrixProps = {
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
};

type Place = { readonly row: number; readonly column: number };

/** The matrix of products and markets. Only what is in view is there; one stop for Tab, arrows go from cell to cell. */
export function VariantMatrix({ selection, onSelect }: VariantMatrixProps) {
  const t = useText();
  const studio = useStudio();
  const scroller = useRef<HTMLDivElement>(null);
  const isRtl = useLanguage() === 'ar';
  const { id } = useStudioState(openSession);
  const { products, markets } = useStudioState(presentDocument).campaign;
  const size = matrixSize(products.length);
  const renders = newestRenders(
    useStudioState((state) => state.jobs),
    id,
  );
  const { value: readiness } = useVariantFacts().readiness;
  const ready = new Map((readiness ?? []).map((each) => [variantKey(each), each]));
  const counts = [products.length, markets.length] as const;
  const { rows, columns, show } = useVisibleCells({ scroller, size, isRtl, counts });
  const keyAt = ({ row, column }: Place): string =>
    variantKey({ product: products[row]?.id ?? '', market: markets[column] ?? '' });
  const open = ({ row, column }: Place): void =>
    setView(studio, { mode: 'edit', product: products[row]?.id ?? '', market: markets[column] ?? '' });
  const { active, setActive, hear } = useCellKeys({
    counts,
    isRtl,
    show,
    toggle: (place) => onSelect(toggleAll(selection, [keyAt(place)])),
    open,
  });
  return (
    <div className="matrix-scroller" ref={scroller}>
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
          return (
            <MatrixRow
              key={product.id}
              product={product}
              row={row}
              keys={markets.map((market) => variantKey({ product: product.id, market }))}
              selection={selection}
              onSelect={onSelect}
            >
              {columns.getVirtualItems().map((column) => {
                const place = { row: row.index, column: column.index };
                const key = keyAt(place);
                return (
                  <MatrixCell
                    key={key}
                    place={place}
                    size={size}
                    start={column.start + HEAD_WIDTH}
                    variant={{ product: product.id, market: markets[column.index] ?? '' }}
                    name={`${product.name}, ${markets[column.index]}`}
                    state={variantState(renders.get(key) ?? null, ready.get(key) ?? null, t)}
                    isScrolling={rows.isScrolling || columns.isScrolling}
                    isSelected={selection.has(key)}
                    isActive={place.row === active.row && place.column === active.column}
                    onKey={hear}
                    onActivate={() => setActive(place)}
                    onToggle={() => onSelect(toggleAll(selection, [key]))}
                    onOpen={() => open(place)}
                  />
                );
              })}
            </MatrixRow>
          );
        })}
      </div>
    </div>
  );
}

type VisibleCells = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly size: { readonly width: number; readonly height: number };
  readonly isRtl: boolean;
  readonly counts: readonly [rows: number, columns: number];
};

/** Only the rows and columns in view, and a few beyond. */
function useVisibleCells({ scroller, size, isRtl, counts }: VisibleCells) {
  const getScrollElement = () => scroller.current;
  const rows = useVirtualizer({ count: counts[0], getScrollElement, estimateSize: () => size.height, overscan: 3 });
  const columns = useVirtualizer({
    count: counts[1],
    getScrollElement,
    estimateSize: () => size.width,
    horizontal: true,
    isRtl,
    overscan: 2,
  });
  const show = ({ row, column }: Place): void => {
    rows.scrollToIndex(row);
    columns.scrollToIndex(column);
    // The cell may only now come into being.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus(),
    );
  };
  return { rows, columns, show };
}

type CellKeys = {
  readonly counts: readonly [rows: number, columns: number];
  readonly isRtl: boolean;
  readonly show: (place: Place) => void;
  readonly toggle: (place: Place) => void;
  readonly open: (place: Place) => void;
};

/** The cell that Tab leads to, and the keys that move it: arrows, space to select, Enter to open. */
function useCellKeys({ counts, isRtl, show, toggle, open }: CellKeys) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const go = (place: Place): void => {
    const row = Math.min(counts[0] - 1, Math.max(0, place.row));
    const column = Math.min(counts[1] - 1, Math.max(0, place.column));
    setActive({ row, column });
    show({ row, column });
  };
  const hear = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move) go({ row: active.row + move[0], column: active.column + move[1] * (isRtl ? -1 : 1) });
    else if (event.key === ' ') toggle(active);
    else if (event.key === 'Enter') open(active);
    else return;
    event.preventDefault();
  };
  return { active, setActive, hear };
}

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
