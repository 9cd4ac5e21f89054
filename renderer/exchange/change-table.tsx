import type { Result } from '../../shared/api/contract.ts';
import { Check } from '../controls/check.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';

type Compared = Result<'texts.compare'>;
/** One text that would change. */
export type TextChange = Compared['changes'][number];

type ChangeTableProps = {
  readonly compared: Compared;
  readonly refused: ReadonlySet<TextChange>;
  readonly onRefuse: (refused: ReadonlySet<TextChange>) => void;
};

/** The texts that would change, each with a box to tick, then what is wrong with other rows. */
export function ChangeTable({ compared, refused, onRefuse }: ChangeTableProps) {
  const t = useText();
  const { changes, faults, unchanged, untranslated } = compared;
  const choose = (change: TextChange, isAccepted: boolean): void => {
    const next = new Set(refused);
    if (isAccepted) next.delete(change);
    else next.add(change);
    onRefuse(next);
  };
  return (
    <>
      <p role="status">
        {t('exchange.compared', { changes: changes.length, unchanged, untranslated, faults: faults.length })}
      </p>
      {changes.length > 0 && (
        <Check
          label={t('exchange.accept-all')}
          isOn={refused.size === 0}
          onChange={(isOn) => onRefuse(new Set(isOn ? [] : changes))}
        />
      )}
      <ul className="text-changes">
        {changes.map((change) => (
          <li key={`${change.file} ${change.locale} ${change.key}`}>
            <Check
              label={`${change.locale} · ${change.key}`}
              isOn={!refused.has(change)}
              onChange={(isOn) => choose(change, isOn)}
            />
            <Words change={change} />
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <section aria-label={t('exchange.faults')}>
          <h3>{t('exchange.faults')}</h3>
          <ul className="text-faults">
            {faults.map(({ file, row, key, severity, rule, message }) => (
              <li key={`${file} ${row} ${rule} ${message}`}>
                <StateBadge
                  tone={severity === 'error' ? 'bad' : 'warning'}
                  label={t('exchange.row', { file, row, key: key ?? '–' })}
                />
                <p dir="auto">{message}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Words({
  change: { locale, kind, before, after, source, isStale, isReviewed },
}: {
  readonly change: TextChange;
}) {
  const t = useText();
  return (
    <div className="text-change">
      <p className="fine-print" dir="auto">
        {source}
      </p>
      {before !== null && kind !== 'confirmed' && (
        <p lang={locale} dir="auto">
          <del>{before}</del>
        </p>
      )}
      <p lang={locale} dir="auto">
        <ins>{after}</ins>
      </p>
      {kind === 'confirmed' && <StateBadge tone="good" label={t('exchange.confirmed')} />}
      {isStale && <StateBadge tone="warning" label={t('cell.stale')} />}
      {isReviewed && <StateBadge tone="good" label={t('cell.reviewed')} />}
    </div>
  );
}
