import { Choice } from '../controls/choice.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';

/** The language that texts of a brand are written in just now. */
export type ChosenLanguage = {
  readonly language: string;
  readonly languages: readonly string[];
  readonly onChoose: (language: string) => void;
};

/** Which language the texts beside it are in. */
export function LanguageChoice({ language, languages, onChoose, about }: ChosenLanguage & { readonly about: string }) {
  const t = useText();
  const nameOf = useLanguageName();
  return (
    <Choice
      label={t('brand.language')}
      ariaLabel={`${t('brand.language')}: ${about}`}
      value={language}
      options={languages.map((value) => ({ value, label: nameOf(value) }))}
      onChange={onChoose}
    />
  );
}

/** Names of languages as the screen says them. */
export function useLanguageName(): (language: string) => string {
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  return (language) => names.of(language) ?? language;
}
