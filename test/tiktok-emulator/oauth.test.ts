import { describe, expect, it } from 'vitest';
import {
  apiOf,
  authorizeUrl,
  CHALLENGE,
  CREATOR_INFO,
  codeIn,
  codeOf,
  postForm,
  REDIRECT,
  replyOf,
  signIn,
  testEmulator,
  VERIFIER,
} from './emulator-client.ts';
import { DEMO_APP } from './emulator-config.ts';
import { isRegistered, registrationFault } from './redirect-rules.ts';
import type { Emulator } from './start-emulator.ts';

const USER = 'open-aurel';
const base64url = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const exchange = async (emulator: Emulator, changes: Readonly<Record<string, string>> = {}) =>
  postForm(emulator, '/v2/oauth/token/', {
    client_key: DEMO_APP.key,
    client_secret: DEMO_APP.secret,
    grant_type: 'authorization_code',
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
    ...changes,
  });

const refresh = (emulator: Emulator, token: unknown) =>
  postForm(emulator, '/v2/oauth/token/', {
    client_key: DEMO_APP.key,
    client_secret: DEMO_APP.secret,
    grant_type: 'refresh_token',
    refresh_token: String(token),
  });

describe('redirects of a desktop app', () => {
  it.each([
    ['http://localhost:3455/callback/', true],
    ['http://127.0.0.1:*/callback/', true],
    ['https://127.0.0.1:3455/callback/', true],
    ['http://[::1]:3455/callback/', false],
    ['http://127.0.0.1/callback/', false],
    ['http://127.0.0.1:1/callback/?a=1', false],
    ['http://127.0.0.1:1/callback/#a', false],
    ['fifteen://callback/', false],
    ['http://example.com:1/callback/', false],
  ])('%s may be registered: %s', (redirect, isGood) => {
    expect(registrationFault([redirect]) === null).toBe(isGood);
  });

  it('match to the letter, but for a concrete port where the registered one is a star', () => {
    const match = (redirect: string) => isRegistered(redirect, ['http://127.0.0.1:*/callback/']);
    expect(match('http://127.0.0.1:5000/callback/')).toBe(true);
    expect(match('http://127.0.0.1:5000/callback')).toBe(false);
    expect(match('http://localhost:5000/callback/')).toBe(false);
    expect(match('http://127.0.0.1:*/callback/')).toBe(false);
  });
});

describe('authorize page', () => {
  it.each([
    ['client_key', { client_key: 'other' }],
    ['response_type', { response_type: 'token' }],
    ['scope', { scope: 'user.info.basic,video.create' }],
    ['redirect_uri', { redirect_uri: 'http://localhost:4321/callback/' }],
    ['state', { state: null }],
    ['code_challenge', { code_challenge: base64url }],
    ['code_challenge', { code_challenge: CHALLENGE.toUpperCase() }],
    ['code_challenge_method', { code_challenge_method: 'plain' }],
  ])('names a wrong %s and does not redirect', async (parameter, changes) => {
    const emulator = await testEmulator();
    const answer = await fetch(authorizeUrl(emulator, changes), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await answer.text()).toContain(`<li><code>${parameter}</code></li>`);
  });

  it('lists accounts and rights', async () => {
    const emulator = await testEmulator();
    const html = await (await fetch(authorizeUrl(emulator))).text();
    for (const words of ['Aurel Kitchen (@aurel.kitchen)', '<code>video.publish</code>', 'checked disabled'])
      expect(html).toContain(words);
  });

  it('sends code, granted scopes and state back, the code escaped', async () => {
    const emulator = await testEmulator();
    const location = await emulator.consent(authorizeUrl(emulator), { user: USER, scopes: ['video.upload'] });
    expect(location).toMatch(
      /\?code=[\w-]+%2A[\w-]+%214321\.va&scopes=user\.info\.basic%2Cvideo\.upload&state=state-1$/,
    );
  });

  it('sends a refusal back as access_denied', async () => {
    const emulator = await testEmulator();
    const location = await emulator.consent(authorizeUrl(emulator), { user: USER, isDenied: true });
    const { searchParams } = new URL(location);
    expect([searchParams.get('error'), searchParams.get('state'), searchParams.get('code')]).toEqual([
      'access_denied',
      'state-1',
      null,
    ]);
  });

  it('skips the page for a session that has granted all, unless it is asked to show it', async () => {
    const emulator = await testEmulator();
    await signIn(emulator, { user: USER });
    const seated = { headers: { cookie: `emulator_user=${USER}` }, redirect: 'manual' } as const;
    expect((await fetch(authorizeUrl(emulator), seated)).status).toBe(302);
    expect((await fetch(authorizeUrl(emulator, { disable_auto_auth: '1' }), seated)).status).toBe(200);
  });
});

describe('token endpoint', () => {
  it('gives tokens of two hours and 180 days with the granted scopes', async () => {
    const emulator = await testEmulator();
    const { json } = await exchange(emulator, { code: await codeOf(emulator, { user: USER, scopes: ['video.list'] }) });
    expect(json).toEqual({
      open_id: USER,
      scope: 'user.info.basic,video.list',
      access_token: expect.stringMatching(/^act\./),
      expires_in: 7200,
      refresh_token: expect.stringMatching(/^rft\./),
      refresh_expires_in: 15_552_000,
      token_type: 'Bearer',
    });
  });

  it('takes a code once, within its time, for its redirect and its verifier', async () => {
    const emulator = await testEmulator();
    const code = await codeOf(emulator, { user: USER });
    const refused = async (changes: Readonly<Record<string, string>>) => {
      const { status, json } = await exchange(emulator, { code, ...changes });
      return [status, json['error'], json['error_description']];
    };
    const malformed = 'The request parameters are malformed.';
    expect(await refused({ redirect_uri: 'http://127.0.0.1:4322/callback/' })).toEqual([
      200,
      'invalid_request',
      'Redirect_uri is not matched with the uri when requesting code.',
    ]);
    const proof = [200, 'invalid_request', 'Code verifier or code challenge is invalid.'];
    expect(await refused({ code_verifier: `${VERIFIER}x` })).toEqual(proof);
    expect(await refused({ code_verifier: 'short' })).toEqual(proof);
    expect(await refused({ code_verifier: '' })).toEqual([200, 'invalid_request', malformed]);
    expect((await refused({ client_secret: 'wrong' }))[1]).toBe('invalid_client');
    expect((await refused({ grant_type: 'password' }))[1]).toBe('unsupported_grant_type');
    expect((await exchange(emulator, { code })).json['open_id']).toBe(USER);
    expect((await refused({}))[1]).toBe('invalid_grant');
    const late = await codeOf(emulator, { user: USER });
    emulator.clock.advance(300_000);
    expect((await exchange(emulator, { code: late })).json).toMatchObject({
      error: 'invalid_grant',
      error_description: 'Authorization code is expired.',
      log_id: expect.stringMatching(/^\d{14}[0-9A-F]{18}$/),
    });
  });

  it('takes forms only', async () => {
    const emulator = await testEmulator();
    const answer = await fetch(`${emulator.origin}/v2/oauth/token/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_key: DEMO_APP.key }),
    });
    expect((await replyOf(answer)).json['error']).toBe('invalid_request');
  });

  it('answers errors with 400 where that is wanted', async () => {
    const emulator = await testEmulator({ oauthErrorStatus: 400 });
    expect((await exchange(emulator, { code: 'x' })).status).toBe(400);
  });

  it('gives a new refresh token each time, and the old one stops', async () => {
    const emulator = await testEmulator();
    const first = await signIn(emulator, { user: USER });
    emulator.clock.advance(3_600_000);
    const second = (await refresh(emulator, first['refresh_token'])).json;
    expect(second['refresh_token']).not.toBe(first['refresh_token']);
    expect(second['refresh_expires_in']).toBe(15_552_000 - 3600);
    expect((await refresh(emulator, first['refresh_token'])).json['error']).toBe('invalid_grant');
    expect((await refresh(emulator, second['refresh_token'])).json['open_id']).toBe(USER);
  });

  it('ends the grant at a reuse where that is wanted', async () => {
    const emulator = await testEmulator({ reuseRevokesGrant: true });
    const first = await signIn(emulator, { user: USER });
    const second = (await refresh(emulator, first['refresh_token'])).json;
    await refresh(emulator, first['refresh_token']);
    expect((await refresh(emulator, second['refresh_token'])).json['error']).toBe('invalid_grant');
  });

  it('keeps the refresh token and longer lifetimes in legacy mode', async () => {
    const emulator = await testEmulator({ tokens: 'legacy' });
    const first = await signIn(emulator, { user: USER });
    const second = (await refresh(emulator, first['refresh_token'])).json;
    expect(second).toMatchObject({ expires_in: 86_400, refresh_token: first['refresh_token'] });
  });
});

describe('access', () => {
  it('ends with the token, with the grant, and by revoking', async () => {
    const emulator = await testEmulator();
    const dead = [401, 'access_token_invalid'];
    const ask = async (api: Awaited<ReturnType<typeof apiOf>>) => {
      const reply = await api(CREATOR_INFO);
      return [reply.status, codeIn(reply)];
    };
    const late = await apiOf(emulator, { user: USER });
    expect(await ask(late)).toEqual([200, 'ok']);
    emulator.clock.advance(7_200_000);
    expect(await ask(late)).toEqual(dead);
    const killed = await apiOf(emulator, { user: USER });
    emulator.killAccess(USER);
    expect(await ask(killed)).toEqual(dead);
    const removed = await signIn(emulator, { user: USER });
    emulator.removeAccess(USER);
    expect((await refresh(emulator, removed['refresh_token'])).json['error']).toBe('invalid_grant');
  });

  it('cannot be revoked by an expired token', async () => {
    const emulator = await testEmulator();
    const revoke = (token: unknown) =>
      postForm(emulator, '/v2/oauth/revoke/', {
        client_key: DEMO_APP.key,
        client_secret: DEMO_APP.secret,
        token: String(token),
      });
    const first = await signIn(emulator, { user: USER });
    emulator.clock.advance(7_200_000);
    expect((await revoke(first['access_token'])).json['error']).toBe('invalid_request');
    const second = (await refresh(emulator, first['refresh_token'])).json;
    expect((await revoke(second['access_token'])).json).toEqual({});
    expect((await refresh(emulator, second['refresh_token'])).json['error']).toBe('invalid_grant');
  });
});
