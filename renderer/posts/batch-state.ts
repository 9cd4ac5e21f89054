import type { Params } from '../../shared/api/contract.ts';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import { type PostChoices, requestOf } from './post-choices.ts';
import type { Draft } from './post-facts.ts';

/** A variant chosen for a batch, with the caption that goes with it. */
export type BatchItem = VariantIds & {
  readonly account: string;
  readonly draft: Draft;
  readonly caption: string;
};

type NewPosts = Params<'posts.prepare'>['items'];

/** The posts of a batch: one set of choices, each variant's own caption, account and time. Null while a choice is open. */
export function batchPosts(
  items: readonly BatchItem[],
  {
    folder,
    choices,
    times,
  }: { readonly folder: string; readonly choices: PostChoices; readonly times: readonly number[] },
): NewPosts | null {
  const posts: NewPosts = [];
  for (const [index, { product, market, hook, account, caption }] of items.entries()) {
    const request = requestOf({ ...choices, caption });
    if (!request) return null;
    posts.push({ folder, product, market, hook, account, request, sendAt: times[index] ?? null });
  }
  return posts;
}
