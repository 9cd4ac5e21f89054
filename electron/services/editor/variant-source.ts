import { setImmediate as turn } from 'node:timers/promises';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import { hashText } from '../../storage/hash-file.ts';
import { type BuiltVariant, buildVariants } from '../build-variant.ts';
import { type ChosenVariant, choiceOf, chooseVariants, idsOf, type VariantChoice } from '../choose-variants.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';

/** Variants of open campaigns, built once for each content that they are made from. */
export type VariantSource = {
  readonly one: (session: CampaignSession, ids: VariantIds) => Promise<BuiltVariant>;
  /** Every variant of the campaign in order, without holding up other requests for long. */
  readonly all: (session: CampaignSession) => Promise<readonly BuiltVariant[]>;
};

/** Thousands of variants are built in the one thread that also answers: so many, then others have their turn. */
const AT_ONCE = 25;
/** Twice the largest campaign that is meant to stay smooth, 200 products in 22 markets. */
const REMEMBERED = 9_000;

export function createVariantSource({ studio, signal }: Pick<EditorContext, 'studio' | 'signal'>): VariantSource {
  // By content: an edit of one text leaves all variants alone that do not show it.
  const known = new Map<string, Promise<BuiltVariant>>();

  function remember(key: string, variant: Promise<BuiltVariant>): void {
    known.set(key, variant);
    // A failure may be over next time (a file that was locked): it is not remembered.
    variant.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  }

  function build(session: CampaignSession, chosen: readonly ChosenVariant[]): Promise<readonly BuiltVariant[]> {
    const keyOf = variantKeys(session);
    const keys = chosen.map(keyOf);
    const missing = chosen.flatMap((variant, index) => {
      const key = keys[index] ?? '';
      return known.has(key) ? [] : [{ key, variant }];
    });
    if (missing.length > 0) {
      const names = missing.map(({ variant }) => variant);
      const building = buildVariants(studio, session.loaded(), names, signal);
      for (const [index, { key, variant }] of missing.entries()) {
        remember(
          key,
          building.then((built) => built[index] ?? missed(variant)),
        );
      }
    }
    return Promise.all(chosen.map((variant, index) => known.get(keys[index] ?? '') ?? missed(variant)));
  }

  const choose = (session: CampaignSession, choice: VariantChoice): readonly ChosenVariant[] =>
    chooseVariants(session.loaded().document, choice, studio.markets);
  return {
    one: async (session, ids) => {
      const [chosen] = choose(session, choiceOf(ids));
      const [variant] = chosen ? await build(session, [chosen]) : [];
      if (variant) return variant;
      throw new StudioError('unknown-product', `The campaign has no variant ${variantName(ids)}.`);
    },
    all: async (session) => {
      const chosen = choose(session, { products: 'all', markets: 'all', hooks: 'all' });
      const built: BuiltVariant[] = [];
      for (let start = 0; start < chosen.length; start += AT_ONCE) {
        built.push(...(await build(session, chosen.slice(start, start + AT_ONCE))));
        await turn();
        signal.throwIfAborted();
      }
      return built;
    },
  };
}

/** A function that gives the hash of all that a variant is made from: its product, what all share, its texts, its files. */
function variantKeys(session: CampaignSession): (variant: ChosenVariant) => string {
  const { document, campaignTexts, captionsStatus, folder } = session.loaded();
  const { products: _products, markets: _markets, name: _name, ...shared } = document;
  const common = JSON.stringify([folder, session.mediaRevision(), shared]);
  return ({ product, market, hook }) => {
    const languages = [market.id, ...market.fallback, document.sourceLocale];
    const texts = languages.map((each) => [campaignTexts[each] ?? null, captionsStatus.translations?.[each] ?? null]);
    return hashText(JSON.stringify([common, product, market.id, hook, texts]));
  };
}

function missed(variant: ChosenVariant): never {
  throw new Error(`variant ${variantName(idsOf(variant))} was not built`);
}
