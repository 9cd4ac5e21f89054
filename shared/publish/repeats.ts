import { type VariantIds, variantName } from '../campaign/variant-ids.ts';
import type { Finding } from '../check/finding.ts';
import type { Post } from './post.ts';
import { postFinding } from './post-finding.ts';

/** A variant of a campaign on its way to an account. */
type Target = VariantIds & Pick<Post, 'account'> & { readonly folder: string };

/** The post that gave this account the same variant before and did not fail; null for none. */
export function givenBefore(posts: readonly Post[], { folder, account, ...ids }: Target): Post | null {
  const isSame = (post: Post): boolean =>
    post.campaign.folder === folder && variantName(post) === variantName(ids) && post.account === account;
  return posts.find((post) => isSame(post) && post.state !== 'failed') ?? null;
}

/** Says so of a variant that the account was given before: twice may be meant, and must not happen by mistake. */
export function checkRepeat(posts: readonly Post[], target: Target): readonly Finding[] {
  const before = givenBefore(posts, target);
  if (!before) return [];
  return [
    postFinding(
      'post-repeat',
      `This video was given to this account before: post ${before.id.slice(0, 8)}, ${before.state}.`,
      'Send it again only if you mean to.',
      'warning',
    ),
  ];
}
