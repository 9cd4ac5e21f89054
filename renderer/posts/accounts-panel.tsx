import { Link2, LogIn } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { connectAccount } from '../studio/manage-posts.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { AccountCard } from './account-card.tsx';
import { AppSettingsForm } from './app-settings-form.tsx';
import { SignInNote } from './sign-in-note.tsx';

/** Accounts to post to, and the app at TikTok that they are connected through. */
export function AccountsPanel() {
  const t = useText();
  const studio = useStudio();
  const { accounts, app, signIn } = useStudioState(({ publish }) => publish);
  if (!app) return null;
  const isReady = app.clientKey !== null && (app.hasSecret || app.brokerUrl !== null);
  return (
    <div className="accounts-panel">
      <section className="accounts-section" data-step="accounts">
        <div className="posts-row">
          <h2>{t('posts.accounts')}</h2>
          <span className="spring" />
          <Button
            label={t('posts.connect')}
            icon={LogIn}
            variant="accent"
            disabledReason={isReady ? null : t('posts.reason-app')}
            onPress={() => void connectAccount(studio)}
          />
        </div>
        {signIn && <SignInNote signIn={signIn} />}
        {accounts.length === 0 ? (
          <EmptyMessage icon={Link2} title={t('posts.no-account')} text={t('posts.no-account-text')} />
        ) : (
          <ul className="account-list">
            {accounts.map((account) => (
              <AccountCard key={account.id} account={account} />
            ))}
          </ul>
        )}
      </section>
      <AppSettingsForm app={app} key={JSON.stringify(app)} />
    </div>
  );
}
