import type { Fault } from './check-scope.ts';
import { digitsOf, foreignDigits } from './market-digits.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `digits-mixed`: numbers in a text with digits that the market's prices do not use. */
export function checkDigits({ captions, market, product }: VariantFacts): readonly Fault[] {
  const names = [product.name, ...Object.values(product.names ?? {})];
  return captions.flatMap(({ id, kind, text, span }) => {
    const [foreign] = kind === 'text' ? foreignDigits(text, names, market.numberingSystem) : [];
    if (foreign === undefined) return [];
    const message = `Caption "${id}" writes ${foreign}; ${market.id} uses the digits ${digitsOf(market.numberingSystem)}.`;
    return [{ subject: id, frames: span, message }];
  });
}
