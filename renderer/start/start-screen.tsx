import { Film } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { TemplateFacts } from '../../shared/api/studio-methods.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { EmptyMessage, FailureMessage } from '../controls/message.tsx';
import { GuideInvitation } from '../guide/guide-invitation.tsx';
import { useText } from '../i18n/use-text.ts';
import { dismissOpening, openCampaign } from '../studio/open-campaign.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { RecentCard } from './recent-card.tsx';
import { TemplateCard } from './template-card.tsx';

/** Where the studio begins: what was open lately, and templates for something new. */
export function StartScreen() {
  const t = useText();
  const templates = useStudioState(({ catalog }) => catalog?.templates);
  return (
    <div className="start">
      <header className="start-head">
        <h1 className="brand">Fifteen</h1>
        <p className="start-lead">{t('start.lead')}</p>
        <div className="start-actions">
          <CommandButton command={commandById('palette')} isIconOnly variant="quiet" />
          <CommandButton command={commandById('preferences')} isIconOnly variant="quiet" />
          <CommandButton command={commandById('open-campaign')} />
          <CommandButton command={commandById('new-campaign')} variant="accent" />
        </div>
      </header>
      <Opening />
      <main className="start-body">
        <GuideInvitation />
        <section aria-labelledby="recent-title">
          <h2 id="recent-title">{t('start.recent')}</h2>
          <Recent />
        </section>
        <section aria-labelledby="templates-title">
          <h2 id="templates-title">{t('start.templates')}</h2>
          {templates && <TemplateWall templates={templates} />}
        </section>
      </main>
    </div>
  );
}

/** A large window's worth: the rest is drawn after these are on the screen (200 more took 0.3 s, 2026-11-26). */
const FIRST_CARDS = 24;

function TemplateWall({ templates }: { readonly templates: readonly TemplateFacts[] }) {
  const drawn = useDeferredValue(templates, templates.slice(0, FIRST_CARDS));
  // Previews that are not in the cache yet are rendered: one after the other, in the order in which they are seen. Those
  // of the user's own, which may be hundreds, only when somebody points at them.
  const [loaded, setLoaded] = useState(0);
  return (
    <div className="template-cards">
      {drawn.map((template, index) => (
        <TemplateCard
          key={template.id}
          template={template}
          isLoading={template.origin === 'shipped' && index <= loaded}
          onLoaded={() => setLoaded((before) => Math.max(before, index + 1))}
        />
      ))}
    </div>
  );
}

function Opening() {
  const t = useText();
  const studio = useStudio();
  const opening = useStudioState((state) => state.opening);
  if (!opening) return null;
  if (!opening.failure) return <Busy label={t('start.opening')} />;
  return (
    <FailureMessage failure={opening.failure} onRetry={() => void openCampaign(studio, opening.folder)}>
      <Button label={t('action.dismiss')} variant="quiet" onPress={() => dismissOpening(studio)} />
    </FailureMessage>
  );
}

function Recent() {
  const t = useText();
  const { client } = useStudio();
  const { value, failure, reload } = useHostValue('recent', () => client.call('campaigns.recent', {}));
  if (failure) return <FailureMessage failure={failure} onRetry={reload} />;
  if (!value) return <Busy label={t('start.loading')} />;
  if (value.length === 0) {
    return (
      <EmptyMessage icon={Film} title={t('start.no-recent')} text={t('start.no-recent-text')}>
        <CommandButton command={commandById('guide')} />
        <CommandButton command={commandById('new-campaign')} variant="accent" />
      </EmptyMessage>
    );
  }
  return (
    <ul className="recent-cards">
      {value.map((recent) => (
        <RecentCard key={recent.folder} recent={recent} />
      ))}
    </ul>
  );
}
