import { createContext, useContext } from 'react';
import type { LanguageId } from './languages.ts';
import type { Translate } from './translate.ts';

type ScreenText = { readonly language: LanguageId; readonly t: Translate };

export const TextContext = createContext<ScreenText | null>(null);

function useScreenText(): ScreenText {
  const text = useContext(TextContext);
  if (!text) throw new Error('there is no language around this component');
  return text;
}

export function useText(): Translate {
  return useScreenText().t;
}

export function useLanguage(): LanguageId {
  return useScreenText().language;
}
