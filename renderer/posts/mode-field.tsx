import type { Account } from '../../shared/api/publish-methods.ts';
import type { PostMode } from '../../shared/publish/post-request.ts';
import { Segments } from '../controls/segments.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import type { CreatorAnswer } from './post-facts.ts';

type ModeFieldProps = {
  readonly account: Account;
  readonly answer: CreatorAnswer;
  readonly mode: PostMode;
  readonly onChange: (mode: PostMode) => void;
};

/** Straight to the profile or to the inbox, as far as the account allows each, and what is left of the day's cap. */
export function ModeField({ account, answer, mode, onChange }: ModeFieldProps) {
  const t = useText();
  const modes = [
    ...(account.canPostDirectly ? (['direct'] as const) : []),
    ...(account.canSendToInbox ? (['inbox'] as const) : []),
  ];
  const { used, cap } = answer[mode];
  const isNear = used >= cap - 1;
  return (
    <div data-step="mode">
      <Segments
        label={t('posts.way')}
        value={mode}
        options={modes.map((value) => ({ value, label: t(`posts.way-${value}`) }))}
        onChange={onChange}
      />
      <p className="posts-used numeric">
        <StateBadge tone={isNear ? 'warning' : 'none'} label={t(`posts.used-${mode}`, { used, cap })} />
      </p>
      {modes.length === 1 && <p className="field-hint">{t('posts.one-way')}</p>}
    </div>
  );
}
