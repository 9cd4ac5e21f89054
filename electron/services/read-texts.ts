import { StudioError } from '../../shared/base/studio-error.ts';
import type { TextResources } from '../../shared/locale/texts.ts';

/** Checks translators' files, by locale: objects of texts, nested as they like. Throws `bad-input` with file and key. */
export function readTexts(files: ReadonlyMap<string, unknown>): TextResources {
  return Object.fromEntries(
    [...files].map(([locale, content]) => {
      const file = `captions/${locale}.json`;
      if (!isObject(content)) throw wrong(file, 'must hold one JSON object in braces');
      requireTexts(content, file, '');
      return [locale, content];
    }),
  );
}

function requireTexts(content: Readonly<Record<string, unknown>>, file: string, path: string): void {
  for (const [key, value] of Object.entries(content)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (isObject(value)) requireTexts(value, file, place);
    else if (typeof value !== 'string') throw wrong(file, `"${place}" must be a text in quotes`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(file: string, what: string): StudioError {
  return new StudioError('bad-input', `${file}: ${what}. Correct the file and try again.`, { params: { file } });
}
