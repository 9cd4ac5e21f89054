import { readText, type TextTree } from '../../shared/locale/read-text.ts';
import type { TemplateFacts } from '../studio/studio-state.ts';

type Texts = Readonly<Record<string, TextTree>>;

/** A template's name and purpose in the screen's language, else in English. */
export function templateWords(template: TemplateFacts, texts: Texts | undefined, language: string) {
  const read = (key: string): string | null => readText(texts?.[language], key) ?? readText(texts?.['en'], key);
  return { name: read('meta.name') ?? template.name, description: read('meta.description') ?? template.description };
}
