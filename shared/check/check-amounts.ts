import type { Fault } from './check-scope.ts';
import { findClaimWord } from './claim-words.ts';
import { plainDigits, readAmounts } from './read-amounts.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `price-currency`: a price that is shown in another currency than the market's. */
export function checkCurrency(facts: VariantFacts): readonly Fault[] {
  const { price, market, product } = facts;
  if (!price || !showsPrice(facts) || price.currency === market.currency) return [];
  const message = `"${product.id}" is priced in ${price.currency}; buyers in ${market.id} pay in ${market.currency}.`;
  return [{ subject: 'price', message, fix: `Add a price in ${market.currency} under "prices" for "${market.id}".` }];
}

/** `price-in-text`: an amount in a text that is neither the price, nor the earlier one, nor what is saved. */
export function checkAmounts({ captions, price, unitPrice }: VariantFacts): readonly Fault[] {
  if (!price) return [];
  const { amount, was, lowest30d } = price;
  const saved = was === undefined ? [] : [Number(was) - Number(amount)];
  const known = [amount, was ?? amount, lowest30d ?? amount, ...saved].map(Number);
  const units = unitPrice === null ? [] : readAmounts(unitPrice).map(({ value }) => value);
  return captions.flatMap(({ id, kind, text, span }) => {
    if (kind !== 'text') return [];
    const strange = readAmounts(text).find(
      ({ value }) => ![...known, ...units].some((each) => Math.abs(each - value) < 0.005),
    );
    if (!strange) return [];
    const message = `Caption "${id}" names ${strange.text.trim()}; the catalogue has ${amount} ${price.currency}.`;
    return [{ subject: id, frames: span, message }];
  });
}

/** `price-tax`: a price without the taxes that consumers pay. */
export function checkTax(facts: VariantFacts): readonly Fault[] {
  const { price, captions, market, claimWords } = facts;
  if (!price || !showsPrice(facts)) return [];
  if (price.tax === 'excluded')
    return [{ subject: 'price', message: 'The catalogue\'s price is without tax ("tax").' }];
  return captions.flatMap(({ id, kind, text, span }) => {
    const word = kind === 'text' ? findClaimWord(text, { kind: 'taxExcluded', market, words: claimWords }) : null;
    return word === null ? [] : [{ subject: id, frames: span, message: `Caption "${id}" says "${word}".` }];
  });
}

/** `unit-price`: goods sold by measure whose price for one unit no caption names. */
export function checkUnitPrice(facts: VariantFacts): readonly Fault[] {
  const { product, price, unitPrice, captions } = facts;
  const measure = product.attributes?.['unitMeasure'];
  if (!price || measure === undefined || !showsPrice(facts)) return [];
  if (unitPrice === null) {
    const fix = 'Write it as number and unit, such as "500 ml", and "unitBase" such as "1 l".';
    return [{ subject: 'price', message: `The price for one unit cannot be worked out of "${measure}".`, fix }];
  }
  const named = plainDigits(unitPrice);
  if (captions.some(({ kind, text }) => kind === 'text' && plainDigits(text).includes(named))) return [];
  return [{ subject: 'price', message: `It is sold by measure (${measure}), and no caption names ${unitPrice}.` }];
}

/** `prior-price`: a reduction from more than the lowest price of the days before. */
export function checkPriorPrice(facts: VariantFacts): readonly Fault[] {
  const { price, priceTexts, market } = facts;
  if (!price || price.lowest30d === undefined || !announcesReduction(facts)) return [];
  if (Number(price.was) <= Number(price.lowest30d)) return [];
  const days = market.priorPrice?.days ?? 30;
  const message = `The reduction counts from ${priceTexts?.was}; the lowest price of the ${days} days before was ${price.lowest30d} ${price.currency}.`;
  return [{ subject: 'price', message }];
}

/** `prior-price-missing`: a reduction, and no word of the lowest price of the days before. */
export function checkPriorPriceGiven(facts: VariantFacts): readonly Fault[] {
  if (facts.price?.lowest30d !== undefined || !announcesReduction(facts)) return [];
  const days = facts.market.priorPrice?.days ?? 30;
  const message = `A reduction from ${facts.priceTexts?.was} is announced; the lowest price of the ${days} days before is not known.`;
  return [{ subject: 'price', message }];
}

function showsPrice({ captions, priceTexts }: VariantFacts): boolean {
  const amount = priceTexts?.amount;
  return captions.some(
    ({ kind, text }) => kind === 'price' || (kind === 'text' && amount !== undefined && text.includes(amount)),
  );
}

function announcesReduction({ captions, priceTexts }: VariantFacts): boolean {
  const was = priceTexts?.was;
  const discount = priceTexts?.discount;
  if (was == null || discount == null) return false;
  return captions.some(({ kind, text }) => kind === 'price' || text.includes(was) || text.includes(discount));
}
