import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts';
import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { type ManifestFailure, type ManifestVariant, reviewedContent } from '../../../shared/render/manifest.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { hashText } from '../../storage/hash-file.ts';
import { writeError } from '../../storage/system-error.ts';
import { CONTACT_SHEET_FILE } from '../contact-sheet.ts';
import { loadCampaign } from '../load-campaign.ts';
import { readOutputs } from '../manifest-file.ts';
import type { Studio } from '../studio.ts';
import { productName } from '../text-values.ts';
import { readDecisions } from './review-file.ts';
import { type ReviewedVariant, type ReviewPageData, reviewPage } from './review-page.ts';

const REVIEW_FILE = 'review.html';

export type ReviewPageRequest = {
  readonly folder: string;
  /** Where the videos are; null for `renders` in the campaign. The page lies beside them. */
  readonly from: string | null;
  /** The language that it begins in where a browser speaks none of ours. */
  readonly language: string;
};

export type WrittenReview = { readonly file: string; readonly videos: number; readonly failed: number };

/** Writes `review.html` beside the videos: all of them to look at and decide on, in any browser, without a server. */
export async function writeReviewPage(studio: Studio, request: ReviewPageRequest): Promise<WrittenReview> {
  const { document, folder } = await loadCampaign(studio, request.folder);
  const out = path.resolve(request.from ?? path.join(folder, 'renders'));
  const { variants, failures } = await readOutputs(out);
  if (variants.length === 0) {
    const message = `${out} has no finished video. Render first: fifteen render "${folder}".`;
    throw new StudioError('file-missing', message, { params: { folder: out } });
  }
  const names = namesOf(document, studio.markets);
  const done = new Set(variants.map(variantName));
  const failed = failures.filter((failure) => !done.has(variantName(failure)));
  const data: ReviewPageData = {
    id: hashText(folder).slice(0, 16),
    campaign: document.name,
    sheet: (await statOrNull(path.join(out, CONTACT_SHEET_FILE))) ? CONTACT_SHEET_FILE : null,
    language: request.language,
    variants: [...variants.map((each) => finished(each, names)), ...failed.map((each) => unfinished(each, names))],
    decisions: await readDecisions(folder),
  };
  const file = path.join(out, REVIEW_FILE);
  try {
    await writeFileAtomic(file, await reviewPage(data));
  } catch (error) {
    throw writeError(error, file);
  }
  return { file, videos: variants.length, failed: failed.length };
}

type Names = (variant: VariantIds) => Pick<ReviewedVariant, 'name' | 'opening' | 'direction'>;

/** What a product and an opening are called where they are sold; their ids where the campaign has them no more. */
function namesOf({ products, hooks = [] }: Campaign, markets: readonly Market[]): Names {
  const byId = new Map(products.map((product) => [product.id, product]));
  const byMarket = new Map(markets.map((market) => [market.id, market]));
  return ({ product, market, hook }) => {
    const [own, place] = [byId.get(product), byMarket.get(market)];
    return {
      name: own && place ? productName(own, place) : (own?.name ?? product),
      opening: hooks.find(({ id }) => id === hook)?.name ?? hook,
      direction: place?.direction ?? 'ltr',
    };
  };
}

function finished(entry: ManifestVariant, names: Names): ReviewedVariant {
  const { product, market, hook, seconds, checks } = entry;
  return {
    ...{ key: variantName(entry), product, market, hook, ...names(entry) },
    file: address(entry.file),
    cover: address(entry.cover),
    seconds,
    content: reviewedContent(entry),
    warnings: checks.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
    failure: null,
  };
}

function unfinished(failure: ManifestFailure, names: Names): ReviewedVariant {
  const { product, market, hook, message } = failure;
  const nothing = { file: null, cover: null, seconds: 0, content: '', warnings: [] };
  return { key: variantName(failure), product, market, hook, ...names(failure), ...nothing, failure: message };
}

/** From the page to a file; the first part is never taken for a scheme such as `c:`. */
function address(file: string): string {
  return `./${file.split('/').map(encodeURIComponent).join('/')}`;
}
