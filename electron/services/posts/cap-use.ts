import type { PublishLimits } from '../../../shared/publish/limits.ts';
import type { SendTime } from '../../../shared/publish/plan-batch.ts';
import type { Post } from '../../../shared/publish/post.ts';

const DAY_MS = 86_400_000;

/** When posts went out, or are to go: each counts against a cap for 24 hours. Failed openings may count at TikTok too. */
export function sendTimes(posts: readonly Post[]): readonly SendTime[] {
  return posts.flatMap(({ account, request: { mode }, issuedAt, sendAt, state }) => {
    if (issuedAt !== null) return [{ account, mode, at: issuedAt }];
    return state === 'prepared' && sendAt !== null ? [{ account, mode, at: sendAt }] : [];
  });
}

type CapQuestion = { readonly account: string; readonly now: number; readonly caps: PublishLimits['caps'] };

/** How much of an account's day is used by what this program sent; other apps count at TikTok as well. */
export function capUse(posts: readonly Post[], { account, now, caps }: CapQuestion) {
  const recent = sendTimes(posts).filter(
    (each) => each.account === account && each.at <= now && now - each.at < DAY_MS,
  );
  const used = (mode: SendTime['mode']): number => recent.filter((each) => each.mode === mode).length;
  return {
    direct: { used: used('direct'), cap: caps.directPerDay },
    inbox: { used: used('inbox'), cap: caps.inboxPerDay },
  };
}
