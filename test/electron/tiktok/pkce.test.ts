import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPkce, pkceChallenge } from '../../../electron/tiktok/pkce.ts';

describe('pkceChallenge', () => {
  it('is lower-case hexadecimal, as TikTok wants it, not base64url', () => {
    expect(pkceChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
    );
  });

  it('belongs to a fresh verifier of allowed characters', () => {
    const { verifier, challenge } = createPkce(randomBytes);
    expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
    expect(challenge).toBe(pkceChallenge(verifier));
    expect(createPkce(randomBytes).verifier).not.toBe(verifier);
  });
});
