import { Link2, RefreshCw } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Account } from '../../shared/api/publish-methods.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { EmptyMessage, FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { useVariantIds } from '../studio/use-variant-ids.ts';
import type { PanelName } from './post-facts.ts';
import { PostForm } from './post-form.tsx';

/** One post of the variant that is looked at: which account, and TikTok's word on that account as it is now. */
export function PostPanel({ onShow }: { readonly onShow: (name: PanelName) => void }) {
  const t = useText();
  const accounts = useStudioState(({ publish }) => publish.accounts);
  const [chosen, setAccount] = useState<string | null>(null);
  // Each opening asks anew: TikTok's rules want the account's options as they are at that moment.
  const [opening, setOpening] = useState(0);
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  if (!account) {
    return (
      <EmptyMessage icon={Link2} title={t('posts.no-account')} text={t('posts.no-account-text')}>
        <Button label={t('posts.connect')} variant="accent" onPress={() => onShow('accounts')} />
      </EmptyMessage>
    );
  }
  return (
    <div className="post-panel">
      <div className="posts-row" data-step="account">
        <Choice
          label={t('posts.account')}
          value={account.id}
          options={accounts.map(({ id, nickname }) => ({ value: id, label: nickname }))}
          onChange={setAccount}
        />
        <Button
          label={t('posts.ask-again')}
          icon={RefreshCw}
          isIconOnly
          variant="quiet"
          onPress={() => setOpening(opening + 1)}
        />
      </div>
      <OpenedForm
        key={`${account.id} ${opening}`}
        account={account}
        onShow={onShow}
        onAgain={() => setOpening(opening + 1)}
      />
    </div>
  );
}

type OpenedFormProps = {
  readonly account: Account;
  readonly onShow: (name: PanelName) => void;
  readonly onAgain: () => void;
};

function OpenedForm({ account, onShow, onAgain }: OpenedFormProps) {
  const t = useText();
  const { client } = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const ids = useVariantIds();
  const opened = useRef(account.id);
  const creator = useHostValue(opened.current, () => client.call('posts.creator', { account: account.id }));
  const draft = useHostValue(variantName(ids), () => client.call('posts.draft', { folder, ...ids }));
  const failure = creator.failure ?? draft.failure;
  if (failure) return <FailureMessage failure={failure} onRetry={creator.failure ? creator.reload : draft.reload} />;
  if (!creator.value || !draft.value || draft.isLoading) return <Busy label={t('posts.asking')} />;
  return (
    <PostForm
      key={variantName(ids)}
      account={account}
      answer={creator.value}
      draft={draft.value}
      onShow={onShow}
      onAgain={onAgain}
    />
  );
}
