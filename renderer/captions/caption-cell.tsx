import { type KeyboardEvent, memo } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { setText } from '../document/edit-texts.ts';
import { editedLocale } from '../document/text-lookup.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import type { MarketFacts } from '../studio/studio-state.ts';
import type { CellState } from './caption-cell-state.ts';

type CaptionCellProps = {
  readonly textKey: string;
  readonly market: MarketFacts;
  readonly caption: CaptionView | null;
  readonly state: CellState;
  readonly row: number;
  readonly isCurrent: boolean;
};

const TONES: Readonly<Record<CellState['status'], Tone>> = {
  missing: 'bad',
  fallback: 'warning',
  'too-long': 'bad',
  problem: 'warning',
  overridden: 'none',
  ok: 'none',
};

/** One text in one market, edited where it stands. A key press draws the cells anew that it changed, not the whole table. */
export const CaptionCell = memo(function CaptionCell(props: CaptionCellProps) {
  const { textKey, market, caption, state, row, isCurrent } = props;
  const t = useText();
  const studio = useStudio();
  const isReadOnly = useStudioState((now) => openSession(now).isReadOnly);
  const { status, text, isFallback, problem } = state;
  return (
    <td className={`caption-cell cell-${status}${isCurrent ? ' column-current' : ''}`}>
      <textarea
        className="cell-text"
        rows={1}
        aria-label={`${textKey}, ${market.id}`}
        lang={market.id}
        dir={market.direction}
        data-row={row}
        data-column={market.id}
        readOnly={isReadOnly}
        // Another language's text is a hint, not something to edit.
        value={isFallback ? '' : text}
        placeholder={isFallback ? text : ''}
        onFocus={() => show(studio, market.id, caption)}
        onBlur={() => endEdit(studio)}
        onChange={({ target }) => write(studio, { textKey, market }, target.value)}
        onKeyDown={leaveByKey}
      />
      {status !== 'ok' && (
        <span className="cell-status" title={problem ?? undefined}>
          <StateBadge tone={TONES[status]} label={t(`cell.${status}`)} />
        </span>
      )}
    </td>
  );
}, isSameCell);

function isSameCell(one: CaptionCellProps, other: CaptionCellProps): boolean {
  const { state, ...rest } = one;
  const isSameState = Object.entries(state).every(([name, value]) => Reflect.get(other.state, name) === value);
  return isSameState && Object.entries(rest).every(([name, value]) => Reflect.get(other, name) === value);
}

function show(studio: Studio, market: string, caption: CaptionView | null): void {
  setView(studio, {
    market,
    isPlaying: false,
    ...(caption
      ? { frame: caption.from + Math.floor(caption.frames / 2), selection: { kind: 'caption', id: caption.id } }
      : {}),
  });
}

type Cell = { readonly textKey: string; readonly market: MarketFacts };

function write(studio: Studio, { textKey, market }: Cell, text: string): void {
  const { texts } = presentDocument(studio.store.getState());
  const locale = editedLocale(texts, textKey, market);
  editDocument(studio, (document) => setText(document, { locale, key: textKey }, text), `text ${locale} ${textKey}`);
}

/** Enter goes down and Shift+Enter up, as in spreadsheets; Escape leaves the cell. */
function leaveByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget, key, shiftKey, nativeEvent } = event;
  if (key === 'Escape') currentTarget.blur();
  if (key !== 'Enter' || nativeEvent.isComposing) return;
  event.preventDefault();
  const { row, column } = currentTarget.dataset;
  const next = Number(row) + (shiftKey ? -1 : 1);
  const table = currentTarget.closest('table');
  table?.querySelector<HTMLTextAreaElement>(`textarea[data-row="${next}"][data-column="${column}"]`)?.focus();
}
