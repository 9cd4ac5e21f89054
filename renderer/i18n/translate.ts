import i18next from 'i18next';
import type { en, TextKey } from './en.ts';
import { type LanguageId, messages } from './languages.ts';

/** Names in `{{ }}` of an English text; every language has the same. */
type Names<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Key extends TextKey> = Readonly<Record<Names<(typeof en)[Key]>, string | number>>;

/** Gives a text of the screen; the compiler knows the keys and what each wants filled in. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [Names<(typeof en)[Key]>] extends [never] ? [] : [Values<Key>]
) => string;

/** The screen's texts in one language. */
export function createTranslate(language: LanguageId): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: language,
    fallbackLng: false,
    // Ids are dotted but flat.
    keySeparator: false,
    nsSeparator: false,
    resources: { [language]: { translation: messages[language] } },
    // React escapes.
    interpolation: { escapeValue: false },
  });
  // i18next's own types know nothing of our ids.
  const read = instance.t as (key: string, values: object) => string;
  return (key, ...[values]) => read(key, values ?? {});
}
