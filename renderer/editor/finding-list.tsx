import type { VariantView } from '../../shared/api/variant-methods.ts';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { findingTitle } from '../i18n/finding-title.ts';
import { useText } from '../i18n/use-text.ts';
import { FindingActions } from './finding-actions.tsx';

type Finding = VariantView['findings'][number];

const TONES: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warning', notice: 'waiting' };

type FindingListProps = {
  readonly findings: readonly Finding[];
  readonly emptyText: string;
  readonly onOpen?: (finding: Finding) => void;
};

/** What the checks found: what is wrong, why that matters, and what mends it. */
export function FindingList({ findings, emptyText, onOpen }: FindingListProps) {
  if (findings.length === 0) return <StateBadge tone="good" label={emptyText} />;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.subject} ${finding.message}`} className="finding">
          <FindingWords finding={finding} {...(onOpen ? { onOpen } : {})} />
          <FindingWhy finding={finding} />
          <FindingActions finding={finding} />
        </li>
      ))}
    </ul>
  );
}

type FindingWordsProps = { readonly finding: Finding; readonly onOpen?: (finding: Finding) => void };

function FindingWords({ finding, onOpen }: FindingWordsProps) {
  const t = useText();
  const { rule, severity, message, fix, offReason } = finding;
  const words = (
    <>
      <StateBadge tone={offReason === null ? TONES[severity] : 'none'} label={findingTitle(t, rule)} />
      <span className="finding-text" dir="auto">
        {message} {offReason === null ? fix : t('findings.off', { reason: offReason })}
      </span>
    </>
  );
  if (!onOpen) return words;
  return (
    <button type="button" className="finding-button" onClick={() => onOpen(finding)}>
      {words}
    </button>
  );
}

function FindingWhy({ finding: { why } }: { readonly finding: Finding }) {
  const t = useText();
  if (!why) return null;
  const { text, source, checkedOn, certainty } = why;
  return (
    <details className="finding-why">
      <summary>{t('findings.why')}</summary>
      <p dir="auto">{text}</p>
      <p dir="auto">{t('findings.source', { source, date: checkedOn })}</p>
      {certainty === 'low' && <p>{t('findings.unsure')}</p>}
    </details>
  );
}
