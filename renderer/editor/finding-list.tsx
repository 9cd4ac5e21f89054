import type { VariantView } from '../../shared/api/variant-methods.ts';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { findingTitle } from '../i18n/finding-title.ts';
import { useText } from '../i18n/use-text.ts';

type Finding = VariantView['findings'][number];

const TONES: Readonly<Record<Finding['severity'], Tone>> = { error: 'bad', warning: 'warning', notice: 'waiting' };

type FindingListProps = {
  readonly findings: readonly Finding[];
  readonly emptyText: string;
  readonly onOpen?: (finding: Finding) => void;
};

/** What the checks found: what is wrong and what mends it. */
export function FindingList({ findings, emptyText, onOpen }: FindingListProps) {
  const t = useText();
  if (findings.length === 0) return <StateBadge tone="good" label={emptyText} />;
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const { rule, subject, severity, message, fix } = finding;
        const words = (
          <>
            <StateBadge tone={TONES[severity]} label={findingTitle(t, rule)} />
            <span className="finding-text" dir="auto">
              {message} {fix}
            </span>
          </>
        );
        return (
          <li key={`${rule} ${subject} ${message}`} className="finding">
            {onOpen ? (
              <button type="button" className="finding-button" onClick={() => onOpen(finding)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
