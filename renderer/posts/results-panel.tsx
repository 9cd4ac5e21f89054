import { ChartLine, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { type CampaignResults, type ResultKey, type ResultRow, sumResults } from '../../shared/publish/post-results.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { EmptyMessage, FailureMessage } from '../controls/message.tsx';
import { Segments } from '../controls/segments.tsx';
import { openingName } from '../i18n/opening-name.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { notifyFailure, useStudio, useStudioState } from '../studio/studio.ts';
import { useHooks } from '../studio/use-hooks.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { ProblemMessage } from './problem-message.tsx';
import { resultLines } from './result-lines.ts';
import { ResultsChart } from './results-chart.tsx';

type Refreshed = Result<'results.refresh'>;

/** How the campaign's videos do, by market, hook or template; kept over time in the campaign. */
export function ResultsPanel() {
  const t = useText();
  const studio = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const kept = useHostValue(folder, () => studio.client.call('results.list', { folder }));
  const [fresh, setFresh] = useState<Refreshed | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (): Promise<void> => {
    setReading(true);
    await studio.client
      .call('results.refresh', { folder })
      .then(setFresh, (error: unknown) => notifyFailure(studio, error));
    setReading(false);
  };
  if (kept.failure) return <FailureMessage failure={kept.failure} onRetry={kept.reload} />;
  const results = fresh?.results ?? kept.value;
  if (!results) return <Busy label={t('start.loading')} />;
  const refresh = (
    <Button
      label={t('posts.read-results')}
      icon={RefreshCw}
      disabledReason={isReading ? t('posts.asking') : null}
      onPress={() => void read()}
    />
  );
  return (
    <div className="results-panel">
      {fresh?.unread.map(({ account, problem }) => (
        <ProblemMessage key={account} problem={problem} />
      ))}
      {results.videos.length === 0 ? (
        <EmptyMessage icon={ChartLine} title={t('posts.no-results')} text={t('posts.no-results-text')}>
          {refresh}
        </EmptyMessage>
      ) : (
        <Figures results={results}>{refresh}</Figures>
      )}
    </div>
  );
}

const KEYS: readonly ResultKey[] = ['market', 'hook', 'template'];

function Figures({ results, children }: { readonly results: CampaignResults; readonly children: React.ReactNode }) {
  const t = useText();
  const [key, setKey] = useState<ResultKey>('market');
  const hooks = useHooks();
  const nameOf = (value: string): string =>
    key === 'hook' ? openingName(t, hooks, value === '' ? null : value) : value;
  const lines = resultLines(results, key);
  return (
    <>
      <div className="posts-row">
        <Segments
          label={t('posts.results-by')}
          isLabelHidden
          value={key}
          options={KEYS.map((value) => ({ value, label: t(`posts.by-${value}`) }))}
          onChange={setKey}
        />
        <span className="spring" />
        {children}
      </div>
      <div className="results-columns">
        {lines.length > 0 && <ResultsChart lines={lines} nameOf={nameOf} />}
        <ResultsTable rows={sumResults(results, key)} name={t(`posts.by-${key}`)} nameOf={nameOf} />
      </div>
    </>
  );
}

type ResultsTableProps = {
  readonly rows: readonly ResultRow[];
  readonly name: string;
  readonly nameOf: (value: string) => string;
};

const COLUMNS = ['videos', 'views', 'likes', 'comments', 'shares'] as const;

function ResultsTable({ rows, name, nameOf }: ResultsTableProps) {
  const t = useText();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <table className="results-table numeric">
      <caption className="visually-hidden">{t('posts.panel-results')}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`posts.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">
              <bdi>{nameOf(row.value)}</bdi>
            </th>
            {COLUMNS.map((column) => (
              <td key={column}>{number.format(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
