import { TriangleAlert } from 'lucide-react';
import type { Account } from '../../shared/api/publish-methods.ts';
import { type CreatorInfo, isPublicAccount } from '../../shared/publish/creator-info.ts';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { isAppAudited } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';

type UnauditedWarningProps = {
  readonly account: Account;
  readonly creator: CreatorInfo | null;
  readonly onInbox: () => void;
};

/** Before the audit TikTok refuses posts to public accounts whatever their audience: said before a byte is sent. */
export function UnauditedWarning({ account, creator, onInbox }: UnauditedWarningProps) {
  const t = useText();
  const isAudited = useStudioState(isAppAudited);
  if (isAudited || !creator) return null;
  const isPublic = isPublicAccount(creator);
  return (
    <div className="posts-note posts-note-warning" role={isPublic ? 'alert' : 'status'} data-step="unaudited">
      <TriangleAlert aria-hidden className="icon" />
      <span>{isPublic ? t('posts.unaudited-public') : t('posts.unaudited-private')}</span>
      {isPublic && account.canSendToInbox && <Button label={t('posts.use-inbox')} onPress={onInbox} />}
    </div>
  );
}
