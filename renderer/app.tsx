import { useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { CampaignScreen } from './campaign-screen.tsx';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { Busy } from './controls/busy.tsx';
import { FailureMessage } from './controls/message.tsx';
import { Dialogs } from './dialogs.tsx';
import { GuidePanel } from './guide/guide-panel.tsx';
import { directionOf, systemLanguage } from './i18n/languages.ts';
import { createTranslate } from './i18n/translate.ts';
import { TextContext, useText } from './i18n/use-text.ts';
import { JobTray } from './jobs/job-tray.tsx';
import { Notices } from './notices.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { loadCatalog } from './studio/load-catalog.ts';
import { useStudio, useStudioState } from './studio/studio.ts';
import { useCampaignDrop } from './use-campaign-drop.ts';
import { useWindowTitle } from './use-window-title.ts';

/** The whole screen in the user's language and theme. */
export function App() {
  const { language: wanted, theme } = useStudioState(({ preferences }) => preferences);
  const language = wanted ?? systemLanguage(navigator.languages);
  const text = useMemo(() => ({ language, t: createTranslate(language) }), [language]);
  useEffect(() => {
    const { documentElement: html } = document;
    html.lang = language;
    html.dir = directionOf(language);
    html.dataset['theme'] = theme;
  }, [language, theme]);
  return (
    <I18nProvider locale={language}>
      <TextContext value={text}>
        <Screen />
      </TextContext>
    </I18nProvider>
  );
}

function Screen() {
  const studio = useStudio();
  const t = useText();
  useShortcuts();
  useWindowTitle();
  useCampaignDrop();
  const isReady = useStudioState(({ catalog }) => catalog !== null);
  const failure = useStudioState(({ startFailure }) => startFailure);
  const isOpen = useStudioState(({ session }) => session !== null);
  if (failure) return <FailureMessage failure={failure} onRetry={() => void loadCatalog(studio)} />;
  if (!isReady) return <Busy label={t('start.loading')} />;
  return (
    <>
      {isOpen ? <CampaignScreen /> : <StartScreen />}
      {isOpen && <GuidePanel />}
      <Dialogs />
      <Notices />
      <JobTray />
    </>
  );
}
