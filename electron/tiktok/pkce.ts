import { createHash } from 'node:crypto';

/** What proves that the one who exchanges a code is the one who asked for it. */
export type Pkce = { readonly verifier: string; readonly challenge: string };

/** A pair from fresh random bytes; 48 of them give a verifier of 64 characters (43 to 128 are allowed). */
export function createPkce(randomBytes: (count: number) => Buffer): Pkce {
  const verifier = randomBytes(48).toString('base64url');
  return { verifier, challenge: pkceChallenge(verifier) };
}

/** Lower-case hexadecimal SHA-256: TikTok departs from RFC 7636 here, whose base64url it refuses (docs/tiktok-api.md, "PKCE"). */
export function pkceChallenge(verifier: string): string {
  return createHash('sha256').update(verifier).digest('hex');
}
