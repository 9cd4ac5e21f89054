const OPENERS = new Set(['\u2066', '\u2067', '\u2068']);
const END = '\u2069';
/**
 * Latin words with the digits and signs that belong to them: `60 Hz`, `USB-C 3.2`, `C++`. Without an isolate the digits
 * before such a word move to its other side, and signs after it jump (UAX 9, N1 and W2).
 */
const FOREIGN_RUN =
  /(?:[0-9][0-9.,]* ?)?[#@]?\p{sc=Latin}(?:[\p{sc=Latin}\p{M}0-9+#%./&'’_:@-]| (?=[\p{sc=Latin}0-9]))*(?<![.:/'’])/gu;

/** Right-to-left text with isolates (U+2068, U+2069) around foreign words and codes that have none yet. */
export function isolateRuns(text: string): string {
  let depth = 0;
  let done = '';
  let plain = '';
  const flush = (): void => {
    done += depth === 0 ? plain.replace(FOREIGN_RUN, (run) => `\u2068${run}${END}`) : plain;
    plain = '';
  };
  for (const char of text) {
    if (!OPENERS.has(char) && char !== END) {
      plain += char;
      continue;
    }
    flush();
    depth = OPENERS.has(char) ? depth + 1 : Math.max(0, depth - 1);
    done += char;
  }
  flush();
  return done;
}
