import { setImmediate as turn } from 'node:timers/promises';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type BuiltVariant, buildVariants } from '../build-variant.ts';
import { type ChosenVariant, chooseVariants } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import type { EditorContext } from './editor-context.ts';

export type VariantName = { readonly product: string; readonly market: string };

/** Variants of open campaigns, built once for each state of the document. */
export type VariantSource = {
  readonly one: (campaign: LoadedCampaign, name: VariantName) => Promise<BuiltVariant>;
  /** Every variant of the campaign in order, without holding up other requests for long. */
  readonly all: (campaign: LoadedCampaign) => Promise<readonly BuiltVariant[]>;
};

/** Thousands of variants are built in the one thread that also answers: so many, then others have their turn. */
const AT_ONCE = 25;

export function createVariantSource({ studio, signal }: Pick<EditorContext, 'studio' | 'signal'>): VariantSource {
  // Keyed by the loaded document itself: a save makes another one, and the old results go with it.
  const known = new WeakMap<LoadedCampaign, Map<string, Promise<BuiltVariant>>>();
  const chosenOf = ({ document }: LoadedCampaign, { product, market }: VariantName) =>
    chooseVariants(document, { products: [product], markets: [market] }, studio.markets);

  function remembered(campaign: LoadedCampaign): Map<string, Promise<BuiltVariant>> {
    const found = known.get(campaign) ?? new Map<string, Promise<BuiltVariant>>();
    known.set(campaign, found);
    return found;
  }

  function build(campaign: LoadedCampaign, chosen: readonly ChosenVariant[]): Promise<readonly BuiltVariant[]> {
    const memory = remembered(campaign);
    const missing = chosen.filter((variant) => !memory.has(nameOf(variant)));
    const building = missing.length === 0 ? null : buildVariants(studio, campaign, missing, signal);
    for (const [index, variant] of missing.entries()) {
      const name = nameOf(variant);
      const one = Promise.resolve(building).then((built) => built?.[index] ?? missed(name));
      memory.set(name, one);
      // A failure may be over next time (a file that was locked): it is not remembered.
      one.catch(() => memory.delete(name));
    }
    return Promise.all(chosen.map((variant) => memory.get(nameOf(variant)) ?? missed(nameOf(variant))));
  }

  return {
    one: async (campaign, name) => {
      const [variant] = await build(campaign, chosenOf(campaign, name));
      return variant ?? missed(`${name.product}/${name.market}`);
    },
    all: async (campaign) => {
      const chosen = chooseVariants(campaign.document, { products: 'all', markets: 'all' }, studio.markets);
      const built: BuiltVariant[] = [];
      for (let start = 0; start < chosen.length; start += AT_ONCE) {
        built.push(...(await build(campaign, chosen.slice(start, start + AT_ONCE))));
        await turn();
        signal.throwIfAborted();
      }
      return built;
    },
  };
}

function nameOf({ product, market }: ChosenVariant): string {
  return `${product.id}/${market.id}`;
}

function missed(name: string): never {
  throw new StudioError('unknown-product', `The campaign has no variant ${name}.`, { params: { variant: name } });
}
