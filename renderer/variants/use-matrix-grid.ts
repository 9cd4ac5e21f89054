import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useState } from 'react';
import { useLanguage } from '../i18n/use-text.ts';
import type { Place } from './matrix-actions.ts';
import type { MatrixSize } from './matrix-size.ts';

type GridOptions = {
  readonly scroller: HTMLElement;
  readonly size: MatrixSize;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly onToggle: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
};

const MOVES: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Which rows and columns are in view, which cell has the focus, and the keys that move it. */
export function useMatrixGrid({ scroller, size, rowCount, columnCount, onToggle, onOpen }: GridOptions) {
  const isRtl = useLanguage() === 'ar';
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller,
    estimateSize: () => size.height,
    overscan: 3,
    // A frame of scrolling may show before the cells are there; it never waits for them.
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    count: columnCount,
    getScrollElement: () => scroller,
    estimateSize: () => size.width,
    horizontal: true,
    isRtl,
    overscan: 2,
    useFlushSync: false,
  });
  const go = (place: Place): void => {
    const row = Math.min(rowCount - 1, Math.max(0, place.row));
    const column = Math.min(columnCount - 1, Math.max(0, place.column));
    setActive({ row, column });
    rows.scrollToIndex(row);
    columns.scrollToIndex(column);
    // The cell may only now come into being.
    requestAnimationFrame(() => scroller.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move) go({ row: active.row + move[0], column: active.column + move[1] * (isRtl ? -1 : 1) });
    else if (event.key === ' ') onToggle(active);
    else if (event.key === 'Enter') onOpen(active);
    else return;
    event.preventDefault();
  };
  return { rows, columns, active, setActive, onKey };
}
