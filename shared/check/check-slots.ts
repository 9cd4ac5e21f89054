import { type CheckScope, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** `slot-empty`: required slots that nothing fills. */
export function checkSlots(emptySlots: readonly string[], scope: CheckScope): readonly Finding[] {
  return emptySlots.map((slot) =>
    findingIn(scope, {
      rule: 'slot-empty',
      severity: 'error',
      subject: slot,
      message: `Slot "${slot}" is empty: nothing in campaign.json fills it.`,
      fix: 'Add a file to "media" of the product, or name one under "slots".',
    }),
  );
}

/** `price-missing`: the template shows a price and the product has none for the market. */
export function checkPrice(
  template: { readonly showsPrice: boolean; readonly hasPrice: boolean },
  scope: CheckScope,
): readonly Finding[] {
  if (!template.showsPrice || template.hasPrice) return [];
  return [
    findingIn(scope, {
      rule: 'price-missing',
      severity: 'warning',
      subject: 'price',
      message: `Product "${scope.product}" has no price for ${scope.market}; the captions about the price are left out.`,
      fix: `Add "price" to the product, or one for "${scope.market}" under "prices".`,
    }),
  ];
}
