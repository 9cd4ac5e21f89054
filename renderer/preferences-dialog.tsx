import { Choice } from './controls/choice.tsx';
import { PanelDialog } from './controls/panel-dialog.tsx';
import { Segments } from './controls/segments.tsx';
import { LANGUAGES, type LanguageId } from './i18n/languages.ts';
import { useText } from './i18n/use-text.ts';
import { setPreferences } from './studio/set-preferences.ts';
import { useStudio, useStudioState } from './studio/studio.ts';

/** Language and theme of the screen. */
export function PreferencesDialog() {
  const t = useText();
  const studio = useStudio();
  const { language, theme } = useStudioState((state) => state.preferences);
  const version = useStudioState(({ catalog }) => catalog?.host.version ?? '');
  const languages = [
    { value: 'system' as const, label: t('preferences.system') },
    ...LANGUAGES.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <PanelDialog title={t('command.preferences')} onClose={() => studio.store.setState({ dialog: null })}>
      <div className="form">
        <Choice<LanguageId | 'system'>
          label={t('preferences.language')}
          value={language ?? 'system'}
          options={languages}
          onChange={(value) => void setPreferences(studio, { language: value === 'system' ? null : value })}
        />
        <Segments
          label={t('preferences.theme')}
          value={theme}
          options={(['system', 'dark', 'light'] as const).map((value) => ({
            value,
            label: t(`preferences.${value}`),
          }))}
          onChange={(value) => void setPreferences(studio, { theme: value })}
        />
        <p className="fine-print numeric">Fifteen {version}</p>
      </div>
    </PanelDialog>
  );
}
