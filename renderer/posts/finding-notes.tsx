import type { Result } from '../../shared/api/contract.ts';
import { postFindingText } from '../i18n/problem-text.ts';
import { useText } from '../i18n/use-text.ts';

type FindingNotesProps = {
  readonly findings: Result<'posts.check'>;
  /** Several variants: says which of them each is about. */
  readonly hasMarkets?: boolean;
};

/** What would be refused, each once. */
export function FindingNotes({ findings, hasMarkets = false }: FindingNotesProps) {
  const t = useText();
  return [...Map.groupBy(findings, ({ rule, subject }) => `${rule} ${subject}`)].map(([key, same]) => {
    const [finding] = same;
    return (
      finding && (
        <p key={key} className="posts-note posts-note-warning" dir="auto">
          {postFindingText(t, finding)}
          {finding.subject !== 'post' && <bdi dir="ltr"> {finding.subject}</bdi>}
          {hasMarkets && <bdi dir="ltr"> {[...new Set(same.map(({ market }) => market))].join(', ')}</bdi>}
        </p>
      )
    );
  });
}
