import type { Account } from '../../shared/api/publish-methods.ts';
import type { CreatorInfo } from '../../shared/publish/creator-info.ts';
import { useText } from '../i18n/use-text.ts';
import { Avatar } from './avatar.tsx';

/** Whose account it is: what TikTok says now, else what is known from connecting it. */
export function CreatorHead({ account, creator }: { readonly account: Account; readonly creator: CreatorInfo | null }) {
  const t = useText();
  const nickname = creator?.nickname ?? account.nickname;
  const username = creator?.username ?? account.username;
  return (
    <div className="creator-head" data-step="creator">
      <Avatar account={account.id} nickname={nickname} />
      <div>
        <p className="fine-print">{t('posts.posting-to')}</p>
        <p className="creator-name">
          <bdi>{nickname}</bdi>
        </p>
        {username !== null && <bdi className="creator-username">@{username}</bdi>}
      </div>
    </div>
  );
}
