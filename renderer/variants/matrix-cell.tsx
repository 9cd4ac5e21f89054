// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are placed by hand, as a virtual one has.
import { type KeyboardEvent, memo, type RefObject } from 'react';
import { StateBadge } from '../controls/state-badge.tsx';
import { useFrame } from '../preview/use-frame.ts';
import type { VariantName } from '../studio/manage-jobs.ts';
import { HOOK_FRAME } from '../studio/studio-state.ts';
import type { MatrixSize } from './matrix-size.ts';
import { SelectionBox } from './selection-box.tsx';
import type { Place } from './use-matrix-grid.ts';
import type { VariantState } from './variant-state.ts';

type MatrixCellProps = {
  readonly place: Place;
  readonly size: MatrixSize;
  readonly start: number;
  readonly variant: VariantName;
  readonly name: string;
  readonly state: VariantState;
  readonly isScrolling: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** What the grid does for its cells; one object for all of them and for good, as they are many. */
  readonly actions: RefObject<CellActions>;
};

export type CellActions = {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onActivate: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
};

/** One variant: its picture and its state. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { place, size, start, variant, name, state, isScrolling, isSelected, isActive, actions } = props;
  const toggle = (): void => actions.current.onToggle(place);
  // Pictures are asked for where the eye rests, not for all that flies by.
  const { value: picture } = useFrame(isScrolling ? null : { ...variant, frame: HOOK_FRAME, width: size.pictureWidth });
  return (
    <div
      role="gridcell"
      aria-colindex={place.column + 2}
      aria-selected={isSelected}
      aria-label={`${name}: ${state.label}`}
      tabIndex={isActive ? 0 : -1}
      data-place={`${place.row} ${place.column}`}
      className={size.pictureWidth > 90 ? 'matrix-cell matrix-cell-large' : 'matrix-cell'}
      style={{ insetInlineStart: start, inlineSize: size.width }}
      onKeyDown={(event) => actions.current.onKey(event)}
      onFocus={() => actions.current.onActivate(place)}
      onClick={toggle}
      onDoubleClick={() => actions.current.onOpen(place)}
    >
      <span className="matrix-picture">{picture !== null && <img src={picture} alt="" />}</span>
      <span className="matrix-words">
        <SelectionBox label={name} share={isSelected ? 'all' : 'none'} onToggle={toggle} isOutOfTabOrder />
        <StateBadge tone={state.tone} label={state.label} />
        {state.progress !== null && <progress aria-label={state.label} value={state.progress} />}
      </span>
    </div>
  );
}, isSameCell);

/** Places, names and states are made anew for each drawing; what they say counts. */
function isSameCell(one: MatrixCellProps, other: MatrixCellProps): boolean {
  return JSON.stringify({ ...one, actions: null }) === JSON.stringify({ ...other, actions: null });
}
