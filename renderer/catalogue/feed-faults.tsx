import type { FeedView } from '../../shared/api/catalogue-methods.ts';
import { useText } from '../i18n/use-text.ts';

/** Every bad row by file and row, with the reason. */
export function FeedFaults({ feed: { file, faults } }: { readonly feed: FeedView }) {
  const t = useText();
  if (faults.total === 0) return <p className="fine-print">{t('catalogue.no-faults')}</p>;
  const warnings = faults.total - faults.errors;
  const more = faults.total - faults.shown.length;
  return (
    <section aria-label={t('catalogue.faults', { errors: faults.errors, warnings })}>
      <p>{t('catalogue.faults', { errors: faults.errors, warnings })}</p>
      <ul className="catalogue-faults">
        {faults.shown.map(({ row, column, severity, message }) => (
          <li key={`${row} ${column} ${message}`} className={`catalogue-fault catalogue-fault-${severity}`}>
            <span className="fine-print">
              {t('catalogue.fault-row', { file, row })}
              {column !== null && <code> {column}</code>}
            </span>
            <p dir="auto">{message}</p>
          </li>
        ))}
        {more > 0 && <li className="fine-print">{t('catalogue.more-faults', { count: more })}</li>}
      </ul>
    </section>
  );
}
