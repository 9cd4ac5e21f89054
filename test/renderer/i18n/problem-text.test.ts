import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../renderer/i18n/languages.ts';
import { postFindingText, problemText } from '../../../renderer/i18n/problem-text.ts';
import { createTranslate } from '../../../renderer/i18n/translate.ts';
import { repositoryRoot } from '../../architecture/source-tree.ts';
import { tiktokErrors } from '../../setup/tiktok-data.ts';

const HOST_WORDS = 'as the host says it';

/** Every rule that the checks of a post can name, from their source. */
function postRules(): readonly string[] {
  const sources = ['check-request.ts', 'preflight.ts', 'repeats.ts'].map((name) =>
    readFileSync(path.join(repositoryRoot, 'shared/publish', name), 'utf8'),
  );
  return [...sources.join('').matchAll(/postFinding\(\s*'([\w-]+)'/g)].map(([, rule = '']) => rule);
}

describe.each(LANGUAGES)('in $id', ({ id }) => {
  const t = createTranslate(id);

  it('words every code of TikTok and of Fifteen, with its way out', () => {
    const codes = tiktokErrors().errors.map(({ code }) => code);
    const untold = codes.filter((code) =>
      problemText(t, { code, message: HOST_WORDS, wayOut: '' }).startsWith(HOST_WORDS),
    );
    expect(untold).toEqual([]);
  });

  it('words every finding on a post', () => {
    expect(postRules().length).toBeGreaterThan(15);
    const untold = postRules().filter((rule) =>
      postFindingText(t, { rule, message: HOST_WORDS, fix: '' }).startsWith(HOST_WORDS),
    );
    expect(untold).toEqual([]);
  });

  it("keeps the host's words for a code that is newer than the screen", () => {
    expect(problemText(t, { code: 'brand_new', message: 'It is so.', wayOut: 'Do this.' })).toBe('It is so. Do this.');
  });
});
