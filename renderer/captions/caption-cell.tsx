import { type KeyboardEvent, memo } from 'react';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import type { MarketFacts } from '../studio/studio-state.ts';
import type { CellState } from './caption-cell-state.ts';

/** What the table does for its cells; one object for good. */
export type CellActions = {
  readonly onShow: (key: string, market: string) => void;
  readonly onWrite: (key: string, market: MarketFacts, text: string) => void;
  readonly onEnd: () => void;
};

/** Plain values where they change: the same values mean that nothing is drawn anew. */
type CaptionCellProps = {
  readonly textKey: string;
  readonly market: MarketFacts;
  readonly row: number;
  readonly text: string;
  readonly isFallback: boolean;
  readonly status: CellState['status'];
  readonly problem: string | null;
  readonly isCurrent: boolean;
  readonly isReadOnly: boolean;
  readonly actions: CellActions;
};

export const STATUS_TONES: Readonly<Record<CellState['status'], Tone>> = {
  missing: 'bad',
  fallback: 'warning',
  'too-long': 'bad',
  stale: 'warning',
  problem: 'warning',
  'as-own': 'none',
  overridden: 'none',
  ok: 'none',
};

/** One text in one market, edited where it stands. A key press draws the cells anew that it changed, not the whole table. */
export const CaptionCell = memo(function CaptionCell(props: CaptionCellProps) {
  const { textKey, market, row, text, isFallback, status, problem, isCurrent, isReadOnly, actions } = props;
  const t = useText();
  return (
    <td className={`caption-cell cell-${status}${isCurrent ? ' column-current' : ''}`}>
      <textarea
        className="cell-text"
        rows={1}
        aria-label={`${textKey}, ${market.id}`}
        aria-describedby={status === 'ok' ? undefined : `status-${row}-${market.id}`}
        lang={market.id}
        dir={market.direction}
        data-row={row}
        data-column={market.id}
        readOnly={isReadOnly}
        // Another language's text is a hint, not something to edit.
        value={isFallback ? '' : text}
        placeholder={isFallback ? text : ''}
        onFocus={() => actions.onShow(textKey, market.id)}
        onBlur={actions.onEnd}
        onChange={({ target }) => actions.onWrite(textKey, market, target.value)}
        onKeyDown={leaveByKey}
      />
      {status !== 'ok' && (
        <span id={`status-${row}-${market.id}`} className="cell-status" title={problem ?? undefined}>
          <StateBadge tone={STATUS_TONES[status]} label={t(`cell.${status}`)} />
        </span>
      )}
    </td>
  );
});

/** Enter goes down and Shift+Enter up, as in spreadsheets; Escape leaves the cell. */
function leaveByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget, key, shiftKey, nativeEvent } = event;
  if (key === 'Escape') currentTarget.blur();
  // With Ctrl or Alt it is a command's.
  if (key !== 'Enter' || nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const { row, column } = currentTarget.dataset;
  const next = Number(row) + (shiftKey ? -1 : 1);
  const table = currentTarget.closest('table');
  table?.querySelector<HTMLTextAreaElement>(`textarea[data-row="${next}"][data-column="${column}"]`)?.focus();
}
