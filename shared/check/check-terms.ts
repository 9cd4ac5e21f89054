import type { BrandTerm } from '../campaign/brand-kit-schema.ts';
import { termFaults } from '../locale/brand-terms.ts';
import { pseudoKind } from '../locale/pseudo-markets.ts';
import { baseLanguage } from '../locale/text-locales.ts';
import type { ResolvedText } from '../locale/texts.ts';
import { type CheckScope, type FrameSpan, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A caption's translation and what it was translated from; `source` is null where there is none. */
export type TranslatedCaption = {
  readonly caption: string;
  readonly key: string;
  readonly span: FrameSpan;
  readonly resolved: ResolvedText;
  readonly terms: readonly BrandTerm[];
  readonly source: string | null;
  readonly sourceLocale: string;
};

/** `term-missing` and `term-translated`: a brand's word that a translation says in another way. */
export function checkTerms(
  { caption, key, span, resolved, terms, source, sourceLocale }: TranslatedCaption,
  scope: CheckScope,
): readonly Finding[] {
  const { from, status, text } = resolved;
  const isTranslation = status === 'ok' && from && baseLanguage(from.language) !== baseLanguage(sourceLocale);
  if (source === null || !isTranslation || pseudoKind(scope.market)) return [];
  return termFaults(terms, { source, target: text, locale: from.language }).map(({ rule, message }) =>
    findingIn(scope, {
      rule,
      subject: caption,
      frames: span,
      message: `Caption "${caption}" in ${scope.market}: ${message}`,
      fix: `Correct "${key}", or the brand's terms in campaign.json.`,
    }),
  );
}
