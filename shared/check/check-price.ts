import { type CheckScope, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** `price-missing`: the template shows a price and the product has none for the market. */
export function checkPrice(
  { showsPrice, hasPrice }: { readonly showsPrice: boolean; readonly hasPrice: boolean },
  scope: CheckScope,
): readonly Finding[] {
  if (!showsPrice || hasPrice) return [];
  return [
    findingIn(scope, {
      rule: 'price-missing',
      subject: 'price',
      message: `Product "${scope.product}" has no price for ${scope.market}; the captions about the price are left out.`,
      fix: `Add "price" to the product, or one for "${scope.market}" under "prices".`,
    }),
  ];
}
