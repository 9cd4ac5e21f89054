import type { Fault } from './check-scope.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `rights-expired`: files whose last day has passed. A right that ends today holds today. */
export function checkRights({ campaign, files, today }: VariantFacts): readonly Fault[] {
  return files.flatMap((file) => {
    const until = campaign.rights?.[file]?.until;
    if (until === undefined || until >= today) return [];
    return [{ subject: file, message: `The right to use ${file} ended on ${until}.` }];
  });
}
