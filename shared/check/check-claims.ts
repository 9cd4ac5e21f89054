import type { Fault } from './check-scope.ts';
import { type ClaimKind, findClaimWord } from './claim-words.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `superlative`: best, number one and the like without a proof. */
export function checkSuperlatives(facts: VariantFacts): readonly Fault[] {
  return unproved(facts, 'superlative');
}

/** `health-claim`: healing, losing weight and the like without a proof. */
export function checkHealthClaims(facts: VariantFacts): readonly Fault[] {
  return unproved(facts, 'health');
}

/** `absolute-words`: words that are banned whatever the proof. */
export function checkAbsoluteWords(facts: VariantFacts): readonly Fault[] {
  return wordsIn(facts, 'absolute').map(({ fault }) => fault);
}

/** A claim of the product covers a text that holds the claim's words, or a word that the claim holds. */
function unproved(facts: VariantFacts, kind: ClaimKind): readonly Fault[] {
  const claims = (facts.product.claims ?? []).map(({ text }) => text.toLowerCase());
  return wordsIn(facts, kind).flatMap(({ fault, text, word }) => {
    const isProved = claims.some((claim) => text.includes(claim) || claim.includes(word));
    return isProved ? [] : [fault];
  });
}

function wordsIn({ captions, market, claimWords }: VariantFacts, kind: ClaimKind) {
  return captions.flatMap(({ id, kind: content, text, span }) => {
    if (content !== 'text') return [];
    const word = findClaimWord(text, { kind, market, words: claimWords });
    if (word === null) return [];
    const fault: Fault = { subject: id, frames: span, message: `Caption "${id}" says "${word}".` };
    return [{ fault, text: text.toLowerCase(), word: word.toLowerCase() }];
  });
}
