import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

const CODES = /[\p{sc=Latin}#-]\s?[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*\s?[-\p{sc=Latin}]/gu;

/** `digits-mixed`: numbers in a text with digits that the market's prices do not use. */
export function checkDigits({ captions, market, product }: VariantFacts): readonly Fault[] {
  const zero = zeroOf(market.numberingSystem);
  const names = [product.name, ...Object.values(product.names ?? {})];
  return captions.flatMap(({ id, kind, text, span }) => {
    if (kind !== 'text') return [];
    // Names and codes keep their own digits, as in USB-C 3.2.
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), text.normalize('NFKC')).replace(CODES, '');
    const foreign = said.match(/\p{Nd}+/gu)?.find((run) => !isIn(run, zero));
    if (foreign === undefined) return [];
    const message = `Caption "${id}" writes ${foreign}; ${market.id} uses the digits ${digitsFrom(zero)}.`;
    return [{ subject: id, frames: span, message }];
  });
}

function isIn(run: string, zero: number): boolean {
  const codePoint = run.codePointAt(0) ?? 0;
  return codePoint >= zero && codePoint <= zero + 9;
}

function zeroOf(numberingSystem: string): number {
  return new Intl.NumberFormat('en', { numberingSystem }).format(0).codePointAt(0) ?? 0x30;
}

function digitsFrom(zero: number): string {
  return String.fromCodePoint(...Array.from({ length: 10 }, (_, index) => zero + index));
}
