import type { EmulatorState } from './call.ts';
import type { Violation } from './journal.ts';
import { outcomeOf } from './post-outcome.ts';

/** The same bytes given to the same account more than once, where TikTok took both. */
export async function findDuplicates(state: EmulatorState): Promise<readonly Violation[]> {
  const taken = new Map<string, string[]>();
  for (const post of state.posts.all) {
    const hash = await post.hash;
    if (hash === null || (await outcomeOf(post, state)).status === 'FAILED') continue;
    const key = `${post.user} ${hash}`;
    taken.set(key, [...(taken.get(key) ?? []), post.publishId]);
  }
  return [...taken].flatMap(([key, ids]) =>
    ids.length > 1 ? [{ kind: 'duplicate' as const, detail: `${key.split(' ')[0]}: ${ids.join(', ')}` }] : [],
  );
}
