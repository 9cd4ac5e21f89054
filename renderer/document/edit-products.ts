import { produce } from 'immer';
import type { Price, Product } from '../../shared/catalog/product-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { freeSlug } from './slug.ts';

/** What a product is called. An empty name is not taken: the document must stay valid. */
export function renameProduct(document: CampaignDocument, product: string, name: string): CampaignDocument {
  if (name.trim() === '') return document;
  return editProduct(document, product, (draft) => {
    draft.name = name;
  });
}

/** The price for all markets (`market` null) or for one; null takes it away. */
export function setPrice(
  document: CampaignDocument,
  place: { readonly product: string; readonly market: string | null },
  price: Price | null,
): CampaignDocument {
  return editProduct(document, place.product, (draft) => {
    if (place.market === null) {
      if (price) draft.price = price;
      else delete draft.price;
      return;
    }
    draft.prices ??= {};
    if (price) draft.prices[place.market] = price;
    else delete draft.prices[place.market];
  });
}

/** Files that a product did not have yet; open slots take them in order. */
export function addProductMedia(
  document: CampaignDocument,
  product: string,
  files: readonly string[],
): CampaignDocument {
  const known = document.campaign.products.find(({ id }) => id === product)?.media ?? [];
  const added = files.filter((file) => !known.includes(file));
  if (added.length === 0) return document;
  return editProduct(document, product, (draft) => {
    draft.media = [...known, ...added];
  });
}

/** A new product with nothing but a name. Its id is made from the name, with a number where that is taken. */
export function addProduct(document: CampaignDocument, name: string): { document: CampaignDocument; product: string } {
  const taken = document.campaign.products.map(({ id }) => id);
  const product = freeSlug(name.slice(0, 60), taken, 'product');
  const next = produce(document, (draft) => {
    draft.campaign.products.push({ id: product, name });
  });
  return { document: next, product };
}

/** All products as an import gives them; what is decided for products that went goes too. */
export function replaceProducts(document: CampaignDocument, products: readonly Product[]): CampaignDocument {
  const kept = new Set(products.map(({ id }) => id));
  return produce(document, ({ campaign }) => {
    campaign.products = [...products];
    if (campaign.overrides) {
      campaign.overrides = campaign.overrides.filter(({ product }) => product === undefined || kept.has(product));
    }
  });
}

/** Takes a product away with all that is its own; the last one stays. */
export function removeProduct(document: CampaignDocument, product: string): CampaignDocument {
  if (document.campaign.products.length < 2) return document;
  return produce(document, ({ campaign }) => {
    campaign.products = campaign.products.filter(({ id }) => id !== product);
    if (campaign.overrides) campaign.overrides = campaign.overrides.filter((each) => each.product !== product);
  });
}

function editProduct(document: CampaignDocument, id: string, edit: (product: Product) => void): CampaignDocument {
  return produce(document, ({ campaign }) => {
    const product = campaign.products.find((each) => each.id === id);
    if (product) edit(product);
  });
}
