import type { Account, AppSettings } from '../../../shared/api/publish-methods.ts';
import { SECURITY_HEADERS } from './content-policy.ts';
import { refusal } from './file-response.ts';
import { readMediaPath } from './media-response.ts';

/** Root of addresses of profile pictures. The screen itself loads nothing from other machines. */
const AVATAR_ROOT = 'avatars';

/** SVG is left out on purpose: it can carry script. */
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];
const LARGEST = 2_000_000;
const TIMEOUT_MS = 10_000;

type Known = {
  readonly list: () => Promise<readonly Account[]>;
  readonly app: () => Promise<AppSettings>;
};

/** Answers `/media/avatars/ACCOUNT` with the picture that TikTok names for a connected account; null for other addresses. */
export async function avatarResponse(request: Request, accounts: Known): Promise<Response | null> {
  const [root, id, ...rest] = readMediaPath(request) ?? [];
  if (root !== AVATAR_ROOT || id === undefined || rest.length > 0) return null;
  const address = (await accounts.list()).find((each) => each.id === id)?.avatarUrl ?? null;
  const none = refusal(404, 'There is no such picture.');
  if (address === null || !isAllowed(address, (await accounts.app()).apiOrigin)) return none;
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const length = Number(answer.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
    if (!answer.ok || !TYPES.includes(type) || length > LARGEST) return none;
    // TikTok's addresses of pictures end after two hours; the picture itself rarely changes.
    const headers = { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'private, max-age=3600' };
    return new Response(await answer.arrayBuffer(), { headers });
  } catch {
    return none; // Offline, or an address that has ended: the screen shows the account's first letter.
  }
}

/** Https anywhere, as TikTok serves pictures from many hosts; plain http from the one origin that the user set. */
function isAllowed(address: string, apiOrigin: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.origin === apiOrigin);
}
