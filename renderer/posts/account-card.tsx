import { LogIn, Unlink } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '../../shared/api/publish-methods.ts';
import { Button } from '../controls/button.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import { connectAccount, disconnectAccount } from '../studio/manage-posts.ts';
import { useStudio } from '../studio/studio.ts';
import { Avatar } from './avatar.tsx';

/** A connected account: who it is, and what it allowed. */
export function AccountCard({ account }: { readonly account: Account }) {
  const t = useText();
  const studio = useStudio();
  const [isAsking, setAsking] = useState(false);
  const rights = [
    [account.canPostDirectly, 'posts.can-direct', 'posts.cannot-direct'],
    [account.canSendToInbox, 'posts.can-inbox', 'posts.cannot-inbox'],
    [account.canReadResults, 'posts.can-results', 'posts.cannot-results'],
  ] as const;
  return (
    <li className="account-card">
      <Avatar account={account.id} nickname={account.nickname} />
      <div className="account-words">
        <p className="creator-name">
          <bdi>{account.nickname}</bdi>
        </p>
        {account.username !== null && <bdi className="creator-username">@{account.username}</bdi>}
        <p className="account-rights">
          {rights.map(([can, yes, no]) => (
            <StateBadge key={yes} tone={can ? 'good' : 'none'} label={t(can ? yes : no)} />
          ))}
        </p>
        {account.needsReconnect && <StateBadge tone="warning" label={t('posts.needs-reconnect')} />}
      </div>
      <div className="account-actions">
        {(account.needsReconnect || rights.some(([can]) => !can)) && (
          <Button label={t('posts.reconnect')} icon={LogIn} onPress={() => void connectAccount(studio)} />
        )}
        {isAsking ? (
          <>
            <Button
              label={t('posts.disconnect-sure')}
              variant="danger"
              onPress={() => void disconnectAccount(studio, account.id)}
            />
            <Button label={t('posts.back')} variant="quiet" onPress={() => setAsking(false)} />
          </>
        ) : (
          <Button label={t('posts.disconnect')} icon={Unlink} variant="quiet" onPress={() => setAsking(true)} />
        )}
      </div>
    </li>
  );
}
