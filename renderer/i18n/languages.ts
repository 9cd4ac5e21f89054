import type { Preferences } from '../../shared/api/studio-methods.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type TextKey } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { zhCn } from './zh-cn.ts';

export type LanguageId = NonNullable<Preferences['language']>;

/** Each language by its own name, as its speakers look for it. */
export const LANGUAGES: readonly { readonly id: LanguageId; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
  { id: 'fr', name: 'Français' },
  { id: 'es', name: 'Español' },
  { id: 'ja', name: '日本語' },
  { id: 'zh-CN', name: '简体中文' },
  { id: 'ar', name: 'العربية' },
];

export const messages: Readonly<Record<LanguageId, Readonly<Record<TextKey, string>>>> = {
  en,
  de,
  fr,
  es,
  ja,
  'zh-CN': zhCn,
  ar,
};

/** The first of the system's languages that the screen speaks, else English. */
export function systemLanguage(wanted: readonly string[]): LanguageId {
  for (const tag of wanted) {
    const base = tag.split('-')[0];
    const found = LANGUAGES.find(({ id }) => id === tag || id.split('-')[0] === base);
    if (found) return found.id;
  }
  return 'en';
}

export function directionOf(language: LanguageId): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
