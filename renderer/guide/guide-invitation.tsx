import { CommandButton } from '../commands/command-button.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { endGuide } from './lead-guide.ts';

/** Offers the guided sample to those who have neither gone through nor refused it. */
export function GuideInvitation() {
  const t = useText();
  const studio = useStudio();
  const hasSeenGuide = useStudioState(({ preferences }) => preferences.hasSeenGuide);
  if (hasSeenGuide) return null;
  return (
    <section className="guide-invitation" aria-label={t('guide.title')}>
      <div>
        <h2 className="guide-title">{t('guide.invite')}</h2>
        <p className="guide-text">{t('guide.invite-text')}</p>
      </div>
      <span className="spring" />
      <Button label={t('guide.not-now')} variant="quiet" onPress={() => endGuide(studio)} />
      <CommandButton command={commandById('guide')} variant="accent" />
    </section>
  );
}
