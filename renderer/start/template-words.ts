import type { TemplateFacts } from '../../shared/api/studio-methods.ts';

/** A template's name and purpose in the screen's language, else in English, else in its author's; its id at last. */
export function templateWords({ id, words }: TemplateFacts, language: string) {
  return words[language] ?? words['en'] ?? Object.values(words)[0] ?? { name: id, description: '' };
}
