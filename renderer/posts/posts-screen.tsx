import { Clapperboard, FlaskConical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { loadPosts } from '../studio/manage-posts.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { AccountsPanel } from './accounts-panel.tsx';
import { BatchPanel } from './batch-panel.tsx';
import { PANELS, type PanelName } from './post-facts.ts';
import { PostPanel } from './post-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { ResultsPanel } from './results-panel.tsx';
import { WalkThrough } from './walk-through.tsx';

/** Everything about TikTok: one post, many, what became of them, and the accounts. */
export function PostsScreen() {
  const t = useText();
  const studio = useStudio();
  const { app, failure, accounts } = useStudioState(({ publish }) => publish);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [isGuided, setGuided] = useState(false);
  useEffect(() => void loadPosts(studio), [studio]);
  const isLoaded = app !== null;
  const hasAccount = accounts.length > 0;
  // Without an account there is nothing to post to: the first thing is to connect one, and to stay where that is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: decided once, by what was there at the beginning.
  useEffect(() => {
    if (isLoaded) setPanel((before) => before ?? (hasAccount ? 'new' : 'accounts'));
  }, [isLoaded]);
  if (failure) return <FailureMessage failure={failure} onRetry={() => void loadPosts(studio)} />;
  if (!app || !panel) return <Busy label={t('start.loading')} />;
  return (
    <main className="posts-screen">
      <div className="posts-tools">
        <Segments
          label={t('posts.panels')}
          isLabelHidden
          value={panel}
          options={PANELS.map((value) => ({ value, label: t(`posts.panel-${value}`) }))}
          onChange={setPanel}
        />
        <span className="spring" />
        {!app.isTikTok && <OriginNote origin={app.apiOrigin} />}
        <Button
          label={t('posts.walk-through')}
          icon={Clapperboard}
          isPressed={isGuided}
          onPress={() => setGuided(!isGuided)}
        />
      </div>
      <div className="posts-body">
        <div className="posts-panel">
          <Panel name={panel} onShow={setPanel} />
        </div>
        {isGuided && <WalkThrough onShow={setPanel} onClose={() => setGuided(false)} />}
      </div>
    </main>
  );
}

/** Nobody shall think that a post went to TikTok when it went elsewhere, nor the other way round. */
function OriginNote({ origin }: { readonly origin: string }) {
  const t = useText();
  return (
    <p className="posts-origin" role="status">
      <FlaskConical aria-hidden className="icon" />
      {t('posts.origin')} <bdi dir="ltr">{origin}</bdi>
    </p>
  );
}

function Panel({ name, onShow }: { readonly name: PanelName; readonly onShow: (name: PanelName) => void }) {
  switch (name) {
    case 'new':
      return <PostPanel onShow={onShow} />;
    case 'batch':
      return <BatchPanel onShow={onShow} />;
    case 'queue':
      return <QueuePanel />;
    case 'results':
      return <ResultsPanel />;
    case 'accounts':
      return <AccountsPanel />;
  }
}
