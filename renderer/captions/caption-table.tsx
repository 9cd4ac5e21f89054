import { Captions } from 'lucide-react';
import { EmptyMessage } from '../controls/message.tsx';
import { findText } from '../document/text-lookup.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { currentTemplate, marketFacts, presentDocument, templateTexts } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { CaptionCell } from './caption-cell.tsx';
import { cellState } from './caption-cell-state.ts';
import { useMarketViews } from './use-market-views.ts';

const NO_KEYS: readonly string[] = [];

/** One row for each text, the source first, then a column for each market. */
export function CaptionTable({ isFaultyOnly }: { readonly isFaultyOnly: boolean }) {
  const t = useText();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const document = useStudioState(presentDocument);
  const template = useStudioState(templateTexts);
  const keys = useStudioState((state) => currentTemplate(state)?.keys ?? NO_KEYS);
  const catalog = useStudioState((state) => state.catalog);
  const current = useStudioState(({ view }) => view.market);
  const { markets, sourceLocale } = document.campaign;
  const views = useMarketViews(markets);
  const texts = { campaign: document.texts, template };
  const facts = markets.map((id) => marketFacts({ catalog }, id));
  const rows = keys.map((key) => ({
    key,
    source: findText(texts, key, { id: sourceLocale, fallback: ['en'] })?.text ?? '',
    cells: facts.map((market) => {
      const view = views.get(market.id);
      const caption = view?.captions.find((each) => each.key === key);
      const findings = view?.findings.filter(({ subject }) => subject === caption?.id) ?? [];
      return { market, caption: caption ?? null, state: cellState(texts, key, { market, findings }) };
    }),
  }));
  const shown = isFaultyOnly
    ? rows.filter(({ cells }) => cells.some(({ state }) => state.status !== 'ok' && state.status !== 'overridden'))
    : rows;
  if (shown.length === 0) {
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
              <th key={id} id={`column-${id}`} scope="col" className={id === current ? 'column-current' : undefined}>
                <span className="column-head">
                  <span className="column-name">{names.of(id)}</span>
                  <bdi dir="ltr">{id}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, source, cells }, row) => (
            <tr key={key}>
              <th scope="row" className="key-column">
                <bdi dir="ltr">{key}</bdi>
              </th>
              <td className="source-column" lang={sourceLocale}>
                <bdi>{source}</bdi>
              </td>
              {cells.map(({ market, caption, state }) => (
                <CaptionCell
                  key={market.id}
                  textKey={key}
                  market={market}
                  caption={caption}
                  state={state}
                  row={row}
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
