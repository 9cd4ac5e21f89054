import { hookKey } from '../campaign/hook-keys.ts';
import type { Market } from '../locale/market-schema.ts';
import { readText } from '../locale/read-text.ts';
import { languageChain } from '../locale/text-locales.ts';
import type { TextResources } from '../locale/texts.ts';
import { writeText } from '../locale/write-text.ts';
import type { Template } from '../template/template-schema.ts';
import { withDigits } from './market-digits.ts';

type Captioned = { readonly subject: string; readonly hook: string | null };

/** What is known of the texts of a market. */
export type TextFacts = {
  readonly template: Template;
  readonly templateTexts: TextResources;
  readonly market: Pick<Market, 'id' | 'fallback' | 'numberingSystem'>;
  /** Words for advertising of the market, the usual one first, and those of all markets. */
  readonly ownLabels: readonly string[];
  readonly allLabels: readonly string[];
};

/** Writes the numbers of a caption's text with the market's digits, in the market's own file. */
export function useDigits(texts: TextResources, finding: Captioned, facts: TextFacts): TextResources {
  return rewrite(texts, finding, facts, (text) => withDigits(text, facts.market.numberingSystem));
}

/** Writes the market's usual word where a caption is another market's word and nothing else. */
export function useLabelWord(texts: TextResources, finding: Captioned, facts: TextFacts): TextResources {
  const plain = (word: string): string =>
    word
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} ]/gu, '')
      .trim()
      .toLowerCase();
  const foreign = new Set(facts.allLabels.map(plain));
  return rewrite(texts, finding, facts, (text) => (foreign.has(plain(text)) ? (facts.ownLabels[0] ?? text) : text));
}

function rewrite(
  texts: TextResources,
  { subject, hook }: Captioned,
  { template, templateTexts, market }: TextFacts,
  change: (text: string) => string,
): TextResources {
  const content = template.captions.find(({ id }) => id === subject)?.content;
  if (content?.kind !== 'text') return texts;
  const chain = languageChain(market);
  // A hook's own words come before those that all openings share.
  const keys = [...(hook === null ? [] : [hookKey(hook, content.key)]), content.key];
  for (const key of keys) {
    const found = [texts, templateTexts].flatMap((each) => chain.map((locale) => readText(each[locale], key)));
    const text = found.find((each) => each !== null);
    if (text == null) continue;
    const changed = change(text);
    return changed === text ? texts : writeText(texts, { locale: market.id, key }, changed);
  }
  return texts;
}
