import type { TemplateFacts } from '../../shared/api/studio-methods.ts';
import type { BrandKit } from '../../shared/campaign/brand-kit-schema.ts';
import type { Product } from '../../shared/catalog/product-schema.ts';
import { withBrandTexts } from '../../shared/locale/brand-texts.ts';
import type { CampaignDocument, CampaignTexts } from '../document/campaign-document.ts';
import type { MarketFacts, StudioState } from './studio-state.ts';

/** The document as it is now; only for screens that show an open campaign. */
export function presentDocument({ session }: StudioState): CampaignDocument {
  if (!session) throw new Error('no campaign is open');
  return session.history.present;
}

export function openSession({ session }: StudioState) {
  if (!session) throw new Error('no campaign is open');
  return session;
}

/** Whether the user's app at TikTok has passed the audit, as they say. */
export function isAppAudited({ publish }: StudioState): boolean {
  return publish.app?.isAudited ?? false;
}

export function currentProduct(state: StudioState): Product {
  const { products } = presentDocument(state).campaign;
  const found = products.find(({ id }) => id === state.view.product) ?? products[0];
  if (!found) throw new Error('a campaign has a product');
  return found;
}

/** The current market's facts; one that this program does not know counts as left-to-right without fallbacks. */
export function currentMarket(state: StudioState): MarketFacts {
  return marketFacts(state, state.view.market);
}

const NO_MARKET: Omit<MarketFacts, 'id' | 'name'> = {
  ...{ direction: 'ltr', currency: 'EUR', numberingSystem: 'latn' },
  ...{ fallback: [], labels: [] },
};

export function marketFacts({ catalog }: Pick<StudioState, 'catalog'>, id: string): MarketFacts {
  const known = catalog?.markets.find((each) => each.id === id);
  return known ?? { ...NO_MARKET, id, name: id };
}

export function currentTemplate(state: StudioState): TemplateFacts | null {
  const { template } = presentDocument(state).campaign;
  return state.catalog?.templates.find(({ id }) => id === template) ?? null;
}

const NO_TEXTS: CampaignTexts = {};

type BrandedTexts = { readonly template: CampaignTexts; readonly texts: CampaignTexts };
/** By brand: a selector must give the same object for the same state. */
const branded = new WeakMap<BrandKit, BrandedTexts>();

/** What the template says where the campaign says nothing, and what its brand says on the end card. */
export function templateTexts(state: StudioState): CampaignTexts {
  const { template: id, brand } = presentDocument(state).campaign;
  const template = state.catalog?.templateTexts[id] ?? NO_TEXTS;
  if (!brand) return template;
  const known = branded.get(brand);
  if (known?.template === template) return known.texts;
  const texts = withBrandTexts(template, brand);
  branded.set(brand, { template, texts });
  return texts;
}
