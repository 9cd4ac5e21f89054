import { Pencil } from 'lucide-react';
import { reviewCommand } from '../commands/caption-commands.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { Button } from '../controls/button.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { STATUS_TONES } from './caption-cell.tsx';
import { Suggestions } from './suggestions.tsx';
import { TextScope } from './text-scope.tsx';
import type { CaptionCellFacts, CaptionRow } from './use-caption-rows.ts';

/** All that is known of the text whose cell was entered last, and what can be done with it. */
export function CellDetails({ rows }: { readonly rows: readonly CaptionRow[] }) {
  const t = useText();
  const key = useStudioState(({ view }) => view.textKey);
  const market = useStudioState(({ view }) => view.market);
  const row = rows.find((each) => each.key === key);
  const cell = row?.cells.find((each) => each.market.id === market);
  return (
    <section className="cell-details" aria-label={t('captions.details')}>
      {row && cell ? <Details row={row} cell={cell} /> : <p className="fine-print">{t('captions.details-hint')}</p>}
    </section>
  );
}

type DetailsProps = { readonly row: CaptionRow; readonly cell: CaptionCellFacts };

function Details({ row, cell: { market, state } }: DetailsProps) {
  const t = useText();
  const studio = useStudio();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const isReadOnly = useStudioState((now) => openSession(now).isReadOnly);
  const { status, problem, staleFrom, isReviewed } = state;
  return (
    <>
      <div className="cell-details-head">
        <h2>
          <bdi dir="ltr">{row.key}</bdi> · {names.of(market.id)}
        </h2>
        {status !== 'ok' && <StateBadge tone={STATUS_TONES[status]} label={t(`cell.${status}`)} />}
        {isReviewed && <StateBadge tone="good" label={t('cell.reviewed')} />}
        <span className="spring" />
        <CommandButton command={reviewCommand} />
        <Button
          label={t('captions.edit-scene')}
          icon={Pencil}
          variant="quiet"
          onPress={() => setView(studio, { mode: 'edit' })}
        />
      </div>
      <Source row={row} staleFrom={staleFrom} />
      {problem !== null && (
        <p className="cell-problem" dir="auto">
          {problem}
        </p>
      )}
      <Suggestions textKey={row.key} market={market} source={row.source ?? ''} />
      {!isReadOnly && <TextScope textKey={row.key} market={market} />}
    </>
  );
}

type SourceProps = { readonly row: CaptionRow; readonly staleFrom: string | null };

function Source({ row, staleFrom }: SourceProps) {
  const t = useText();
  const locale = useStudioState((state) => presentDocument(state).campaign.sourceLocale);
  return (
    <dl className="cell-source">
      <div>
        <dt>{t('captions.source', { locale })}</dt>
        <dd lang={locale} dir="auto">
          {row.source ?? '–'}
        </dd>
      </div>
      {staleFrom !== null && (
        <div>
          <dt>{t('captions.source-was')}</dt>
          <dd lang={locale} dir="auto">
            <del>{staleFrom}</del>
          </dd>
        </div>
      )}
    </dl>
  );
}
