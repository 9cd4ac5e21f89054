import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureTitle } from '../i18n/failure-title.ts';
import { useText } from '../i18n/use-text.ts';
import type { Failure } from '../studio/studio-state.ts';
import { Button } from './button.tsx';

type EmptyMessageProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

/** What stands where there is nothing yet: what it is for, and how to begin. */
export function EmptyMessage({ icon: Icon, title, text, children }: EmptyMessageProps) {
  return (
    <div className="message">
      <Icon aria-hidden className="message-icon" />
      <p className="message-title">{title}</p>
      {text !== undefined && <p className="message-text">{text}</p>}
      {children && <div className="message-actions">{children}</div>}
    </div>
  );
}

type FailureMessageProps = {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

/** What failed, why, and what can be done about it. */
export function FailureMessage({ failure, onRetry, children }: FailureMessageProps) {
  const t = useText();
  return (
    <div className="message message-failure" role="alert">
      <p className="message-title">{failureTitle(t, failure.code)}</p>
      <p className="message-text" dir="auto">
        {failure.message}
      </p>
      <div className="message-actions">
        {onRetry && <Button label={t('action.retry')} onPress={onRetry} />}
        {children}
      </div>
    </div>
  );
}
