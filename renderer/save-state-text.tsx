import { StateBadge } from './controls/state-badge.tsx';
import { useText } from './i18n/use-text.ts';
import { useStudioState } from './studio/studio.ts';

/** Whether the disk has what the screen shows. */
export function SaveStateText() {
  const t = useText();
  const kind = useStudioState(({ session }) => session?.save.kind ?? 'saved');
  const isReadOnly = useStudioState(({ session }) => session?.isReadOnly ?? false);
  return (
    <span className="save-state" role="status">
      {isReadOnly ? <StateBadge tone="none" label={t('save.read-only')} /> : <SaveBadge kind={kind} />}
    </span>
  );
}

function SaveBadge({ kind }: { readonly kind: 'saved' | 'waiting' | 'saving' | 'failed' }) {
  const t = useText();
  switch (kind) {
    case 'saved':
      return <StateBadge tone="good" label={t('save.saved')} />;
    case 'waiting':
    case 'saving':
      return <StateBadge tone="busy" label={t('save.saving')} />;
    case 'failed':
      return <StateBadge tone="bad" label={t('save.failed')} />;
  }
}
