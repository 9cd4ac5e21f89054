import type { Result } from '../../shared/api/contract.ts';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import type { PostRequest } from '../../shared/publish/post-request.ts';
import { useStudio } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';

type Target = VariantIds & { readonly folder: string; readonly account: string };

const NONE: Result<'posts.check'> = [];

/** What would be refused of a request that is complete; nothing while choices are open. */
export function useRequestFindings(request: PostRequest | null, target: Target): Result<'posts.check'> {
  const { client } = useStudio();
  const key = request && JSON.stringify([request, target]);
  const { value } = useHostValue(key, async () => {
    if (!request) return NONE;
    // The host counts its calls to TikTok; typing a caption must not use them up.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return client.call('posts.check', { items: [{ ...target, request }] });
  });
  return key === null ? NONE : (value ?? NONE);
}

const SETTLE_MS = 600;
