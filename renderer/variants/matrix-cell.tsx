// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import { memo } from 'react';
import type { Tone } from '../controls/state-badge.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import type { MatrixActions } from './matrix-actions.ts';
import { MatrixPicture } from './matrix-picture.tsx';
import { SelectionBox } from './selection-box.tsx';

/** Plain values all: cells are many, and the same values mean that nothing is drawn anew. */
type MatrixCellProps = {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly width: number;
  readonly pictureWidth: number;
  readonly product: string;
  readonly market: string;
  readonly hook: string | null;
  readonly name: string;
  readonly tone: Tone;
  readonly label: string;
  /** Share done while it is rendered, else null. */
  readonly progress: number | null;
  readonly isSelected: boolean;
  /** The filter leaves it out. */
  readonly isOut: boolean;
  readonly isActive: boolean;
  /** The same for all cells and for good. */
  readonly actions: MatrixActions;
};

/** One variant: its picture and its state. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { row, column, start, width, pictureWidth, product, market, hook, name, tone, label, progress } = props;
  const { isSelected, isOut, isActive, actions } = props;
  const place = { row, column };
  const toggle = (): void => actions.onToggle(place);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-label={`${name}, ${market}: ${label}`}
      tabIndex={isActive ? 0 : -1}
      data-place={`${row} ${column}`}
      data-out={isOut || undefined}
      className={pictureWidth > 200 ? 'matrix-cell matrix-cell-large' : 'matrix-cell'}
      style={{ insetInlineStart: start, inlineSize: width }}
      onKeyDown={actions.onKey}
      onFocus={() => actions.onActivate(place)}
      onClick={toggle}
      onDoubleClick={() => actions.onOpen(place)}
    >
      <MatrixPicture product={product} market={market} hook={hook} width={pictureWidth} rest={actions.rest} />
      <span className="matrix-words">
        <SelectionBox
          label={`${name}, ${market}`}
          share={isSelected ? 'all' : 'none'}
          onToggle={toggle}
          isOutOfTabOrder
        />
        <StateBadge tone={tone} label={label} />
        {progress !== null && <progress aria-label={label} value={progress} />}
      </span>
    </div>
  );
});
