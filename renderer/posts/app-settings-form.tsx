import { useState } from 'react';
import type { Params } from '../../shared/api/contract.ts';
import type { AppSettings } from '../../shared/api/publish-methods.ts';
import { Button } from '../controls/button.tsx';
import { Check } from '../controls/check.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { Segments } from '../controls/segments.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { saveApp } from '../studio/manage-posts.ts';
import { notifyFailure, useStudio } from '../studio/studio.ts';
import { isUrl, keyFault } from './app-key.ts';

type Draft = Params<'accounts.setApp'>;

/** The user's own app at TikTok, step by step: register, copy the redirect, paste key and secret. */
export function AppSettingsForm({ app }: { readonly app: AppSettings }) {
  const t = useText();
  const studio = useStudio();
  const [way, setWay] = useState<'own' | 'broker'>(app.brokerUrl === null ? 'own' : 'broker');
  const [draft, setDraft] = useState<Draft>({
    clientKey: app.clientKey,
    clientSecret: null,
    brokerUrl: app.brokerUrl,
    isAudited: app.isAudited,
    apiOrigin: app.isTikTok ? null : app.apiOrigin,
  });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  const problemOfUrl = (value: string) => (value === '' || isUrl(value) ? null : t('posts.url-wrong'));
  const save = () =>
    saveApp(studio, { ...draft, brokerUrl: way === 'broker' ? draft.brokerUrl : null }).catch((error: unknown) =>
      notifyFailure(studio, error),
    );
  return (
    <form className="accounts-section form" onSubmit={(event) => event.preventDefault()}>
      <h2>{t('posts.app')}</h2>
      <AppGuide app={app} />
      <Segments
        label={t('posts.app-way')}
        value={way}
        options={(['own', 'broker'] as const).map((value) => ({ value, label: t(`posts.app-${value}`) }))}
        onChange={setWay}
      />
      <TextInput
        label={t('posts.client-key')}
        value={draft.clientKey ?? ''}
        direction="ltr"
        problemOf={(value) => {
          const fault = keyFault(value);
          return fault && t(fault);
        }}
        onChange={(value) => change({ clientKey: text(value) })}
      />
      {way === 'own' ? (
        <TextInput
          label={t('posts.client-secret')}
          value={draft.clientSecret ?? ''}
          direction="ltr"
          isSecret
          placeholder={app.hasSecret ? t('posts.secret-kept') : ''}
          hint={t(app.areSecretsSealed ? 'posts.secret-sealed' : 'posts.secret-file')}
          onChange={(value) => change({ clientSecret: text(value) })}
        />
      ) : (
        <TextInput
          label={t('posts.broker-url')}
          value={draft.brokerUrl ?? ''}
          direction="ltr"
          placeholder="https://"
          hint={t('posts.broker-hint')}
          problemOf={problemOfUrl}
          onChange={(value) => change({ brokerUrl: text(value) })}
        />
      )}
      <Check
        label={t('posts.is-audited')}
        hint={t('posts.is-audited-hint')}
        isOn={draft.isAudited}
        onChange={(isAudited) => change({ isAudited })}
      />
      <TextInput
        label={t('posts.api-origin')}
        value={draft.apiOrigin ?? ''}
        direction="ltr"
        placeholder="TikTok"
        hint={t('posts.api-origin-hint')}
        problemOf={problemOfUrl}
        onChange={(value) => change({ apiOrigin: text(value) })}
      />
      <div className="posts-row">
        <Button label={t('posts.save')} variant="accent" onPress={() => void save()} />
      </div>
    </form>
  );
}

/** What to do at TikTok, with the pages for it and the redirect to paste there. */
function AppGuide({ app }: { readonly app: AppSettings }) {
  const t = useText();
  return (
    <div className="app-guide">
      <ol className="app-steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{t(`posts.app-guide-${step}`)}</li>
        ))}
      </ol>
      <ul className="app-links">
        {app.links.map(({ id, url }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer">
              {t(`posts.link-${id}`)}
            </a>
          </li>
        ))}
      </ul>
      <div className="posts-row">
        <code className="app-redirect" dir="ltr">
          {app.redirectUri}
        </code>
        <CopyButton label={t('posts.copy-redirect')} text={app.redirectUri} />
      </div>
    </div>
  );
}
