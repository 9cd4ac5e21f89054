import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import {
  mergeDecisions,
  type Review,
  type ReviewDecision,
  type ReviewState,
  reviewSchema,
  reviewState,
} from '../../../shared/publish/review.ts';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { readManifest } from '../manifest-file.ts';

const FILE = 'review.json';
/** A hundred thousand decisions with notes; more is no review. */
const MAX_BYTES = 64 << 20;

/** What was decided on a campaign's variants. Throws `bad-input` for a file that is damaged. */
export async function readDecisions(folder: string): Promise<readonly ReviewDecision[]> {
  return (await readJsonFile(path.join(folder, FILE), reviewSchema))?.decisions ?? [];
}

/** A review as somebody sent it back. Throws `file-missing` or `bad-input`. */
export async function readReview(file: string): Promise<Review> {
  const params = { file };
  try {
    const bytes = await readFile(file);
    if (bytes.length > MAX_BYTES) throw new StudioError('bad-input', `${file} is too large for a review.`, { params });
    return parseReview(parseJson(bytes.toString('utf8'), path.basename(file)), path.basename(file));
  } catch (error) {
    const code = error instanceof StudioError ? null : systemErrorCode(error);
    if (code === null) throw error;
    throw new StudioError('file-missing', `${file} cannot be read (${code}).`, { params, cause: error });
  }
}

function parseReview(json: unknown, name: string): Review {
  const parsed = reviewSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const message = `${name} is no review: ${z.prettifyError(parsed.error)} Export it again from the review page.`;
  throw new StudioError('bad-input', message, { params: { file: name }, cause: parsed.error });
}

export type ReviewImport = ReviewState & { readonly decisions: number };

type Incoming = {
  readonly campaign: LoadedCampaign;
  readonly reviews: readonly Review[];
  /** The folder with the videos that were reviewed. */
  readonly out: string;
};

/** Takes decisions into the campaign, the newest of each variant, and says what they mean for the videos that are there. */
export async function importReviews({ campaign, reviews, out }: Incoming): Promise<ReviewImport> {
  const { folder, document } = campaign;
  const incoming = reviews.flatMap((review) => review.decisions);
  const products = new Set(document.products.map(({ id }) => id));
  const known = incoming.filter(({ product }) => products.has(product));
  const decisions = mergeDecisions(await readDecisions(folder), known);
  const review: Review = { schema: 'fifteen/review', version: 1, campaign: document.name, decisions: [...decisions] };
  await writeJsonFile(path.join(folder, FILE), review);
  const state = reviewState(decisions, await readManifest(out));
  const strangers = incoming.filter(({ product }) => !products.has(product));
  const unknown = [...state.unknown, ...strangers.map(variantName)];
  return { ...state, unknown, decisions: incoming.length };
}
