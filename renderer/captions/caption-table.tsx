import { Captions } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { plainKey } from '../../shared/campaign/hook-keys.ts';
import { EmptyMessage } from '../controls/message.tsx';
import { setText } from '../document/edit-texts.ts';
import { editedLocale } from '../document/text-lookup.ts';
import { openingName } from '../i18n/opening-name.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { useHooks } from '../studio/use-hooks.ts';
import { CaptionCell, type CellActions } from './caption-cell.tsx';
import { MarketColumnHead } from './market-column-head.tsx';
import type { CaptionRow } from './use-caption-rows.ts';

type CaptionTableProps = {
  readonly rows: readonly CaptionRow[];
  readonly compared: readonly string[];
  readonly onCompare: (market: string) => void;
};

/** One row for each text, the source first, then a column for each market. */
export function CaptionTable({ rows, compared, onCompare }: CaptionTableProps) {
  const t = useText();
  const sourceLocale = useStudioState((state) => presentDocument(state).campaign.sourceLocale);
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const current = useStudioState(({ view }) => view.market);
  const isReadOnly = useStudioState((state) => openSession(state).isReadOnly);
  const actions = useCellActions(rows);
  if (rows.length === 0) {
    return <EmptyMessage icon={Captions} title={t('captions.none-faulty')} text={t('captions.none-faulty-text')} />;
  }
  return (
    <div className="table-scroller">
      <table className="caption-table">
        <thead>
          <tr>
            <th scope="col" className="key-column">
              {t('captions.key')}
            </th>
            <th scope="col" className="source-column">
              {t('captions.source', { locale: sourceLocale })}
            </th>
            {markets.map((id) => (
              <MarketColumnHead
                key={id}
                market={id}
                isCurrent={id === current}
                isCompared={compared.includes(id)}
                isFull={compared.length >= 4}
                onCompare={onCompare}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, hook, source, cells }, row) => (
            <tr key={key}>
              <RowHead textKey={key} hook={hook} source={source ?? ''} sourceLocale={sourceLocale} />
              {cells.map(({ market, state: { text, isFallback, status, problem } }) => (
                <CaptionCell
                  key={market.id}
                  textKey={key}
                  {...{ market, row, text, isFallback, status, problem, isReadOnly, actions }}
                  isCurrent={market.id === current}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowHeadProps = Pick<CaptionRow, 'hook'> & {
  readonly textKey: string;
  readonly source: string;
  readonly sourceLocale: string;
};

const RowHead = memo(function RowHead({ textKey, hook, source, sourceLocale }: RowHeadProps) {
  const t = useText();
  const hooks = useHooks();
  return (
    <>
      <th scope="row" className="key-column">
        <bdi dir="ltr">{plainKey(textKey)}</bdi>
        {hook !== null && (
          <span className="key-hook" dir="auto">
            {openingName(t, hooks, hook)}
          </span>
        )}
      </th>
      <td className="source-column" lang={sourceLocale}>
        <bdi>{source}</bdi>
      </td>
    </>
  );
});

/** The same object for good; what it does follows the rows as they are now. */
function useCellActions(rows: readonly CaptionRow[]): CellActions {
  const studio = useStudio();
  const newest = useRef(rows);
  newest.current = rows;
  return useMemo(
    () => ({
      onShow: (key, market) => show(studio, newest.current, { key, market }),
      onWrite: (key, market, text) => {
        const { texts } = presentDocument(studio.store.getState());
        const locale = editedLocale(texts, key, market);
        editDocument(studio, (document) => setText(document, { locale, key }, text), `text ${locale} ${key}`);
      },
      onEnd: () => endEdit(studio),
    }),
    [studio],
  );
}

type Cell = { readonly key: string; readonly market: string };

/** Brings the cell's market and moment onto the stage. */
function show(studio: Studio, rows: readonly CaptionRow[], { key, market }: Cell): void {
  const row = rows.find((each) => each.key === key);
  const caption = row?.cells.find((cell) => cell.market.id === market)?.caption;
  setView(studio, {
    market,
    hook: row?.hook ?? null,
    textKey: key,
    isPlaying: false,
    ...(caption
      ? { frame: caption.from + Math.floor(caption.frames / 2), selection: { kind: 'caption', id: caption.id } }
      : {}),
  });
}
