import { ExternalLink } from 'lucide-react';
import type { SignIn } from '../../shared/api/publish-methods.ts';
import { Button } from '../controls/button.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import { cancelSignIn } from '../studio/manage-posts.ts';
import { useStudio } from '../studio/studio.ts';
import { ProblemMessage } from './problem-message.tsx';

/** How the sign-in in the browser goes. Some faults show on TikTok's page alone, so what to look for there is said here. */
export function SignInNote({ signIn }: { readonly signIn: SignIn }) {
  const t = useText();
  const studio = useStudio();
  const { id, state, url, problem } = signIn;
  if (state === 'done') return <StateBadge tone="good" label={t('posts.sign-in-done')} />;
  if (state === 'cancelled') return <StateBadge tone="none" label={t('posts.sign-in-cancelled')} />;
  if (state === 'failed') return problem && <ProblemMessage title={t('posts.sign-in-failed')} problem={problem} />;
  return (
    <div className="posts-note sign-in" role="status">
      <StateBadge tone="busy" label={t('posts.sign-in-waiting')} />
      <p>{t('posts.sign-in-help')}</p>
      <div className="posts-row">
        <a className="button" href={url} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden className="icon" />
          <span>{t('posts.sign-in-open')}</span>
        </a>
        <Button label={t('job.cancel')} onPress={() => void cancelSignIn(studio, id)} />
      </div>
    </div>
  );
}
