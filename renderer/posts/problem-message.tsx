import type { Problem } from '../../shared/publish/error-table.ts';
import { Button } from '../controls/button.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { postFindingText, problemText } from '../i18n/problem-text.ts';
import { useText } from '../i18n/use-text.ts';

type ProblemMessageProps = {
  readonly title?: string;
  readonly problem: Problem;
  readonly onRetry?: () => void;
};

/** What stands in the way, why, what now; with the number that TikTok's support asks for. */
export function ProblemMessage({ title, problem, onRetry }: ProblemMessageProps) {
  const t = useText();
  const { logId, code, action, detail, rules = [] } = problem;
  return (
    <div className="problem" role="alert">
      <p className="message-title">{title ?? t(`posts.action-${action}`)}</p>
      <p dir="auto">{problemText(t, problem)}</p>
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <li key={rule} dir="auto">
              {postFindingText(t, { rule, message: detail ?? rule, fix: '' })}
            </li>
          ))}
        </ul>
      )}
      <p className="fine-print">
        <bdi dir="ltr">{code}</bdi>
        {logId !== null && (
          <>
            {' · '}
            {t('posts.log-id')} <bdi dir="ltr">{logId}</bdi>
          </>
        )}
      </p>
      <div className="posts-row">
        {onRetry && <Button label={t('action.retry')} onPress={onRetry} />}
        {logId !== null && <CopyButton label={t('posts.copy-log-id')} text={logId} />}
      </div>
    </div>
  );
}
