import { StudioError } from '../base/studio-error.ts';

/** Stands for one sign by its code point in hexadecimal; a literal one gets a backslash more. */
const ESCAPE = /(\\*)\\u\{([0-9a-fA-F]{1,6})\}/g;

/**
 * Text with the signs of a pattern written as `\u{1f}`, for formats that cannot carry them. What looks like such an
 * escape already gets one backslash more, so that `restoreSigns` gives back every text exactly.
 */
export function escapeSigns(text: string, forbidden: RegExp): string {
  const guarded = text.replace(ESCAPE, (found) => `\\${found}`);
  // Backslashes before an escape would be taken for its own.
  const signs = new RegExp(`(\\\\*)(${forbidden.source})`, 'gu');
  return guarded.replace(signs, (_found, before: string, sign: string) => before.replaceAll('\\', hex) + hex(sign));
}

/** The text as it was before `escapeSigns`. */
export function restoreSigns(text: string): string {
  return text.replace(ESCAPE, (found, more: string, code: string) => {
    const point = Number.parseInt(code, 16);
    if (more !== '') return found.slice(1);
    return point > 0x10ffff ? found : String.fromCodePoint(point);
  });
}

function hex(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** What is wrong with a text that no file can hold, in words; null where it is fine. */
export function uncarriable(text: string): string | null {
  if (text.includes('\0')) return 'a NUL character (U+0000)';
  return text.isWellFormed() ? null : 'half of a surrogate pair, which is no character';
}

/** Throws `bad-input` for a text that no file can hold, naming its file and key. */
export function requireCarriable(
  text: string,
  { locale, key }: { readonly locale: string; readonly key: string },
): void {
  const fault = uncarriable(text);
  if (fault === null) return;
  const message = `captions/${locale}.json: "${key}" holds ${fault}. Take it out and export again.`;
  throw new StudioError('bad-input', message, { params: { file: `captions/${locale}.json`, field: key } });
}
