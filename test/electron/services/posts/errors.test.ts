import { describe, expect, it } from 'vitest';
import type { FailReason, Fault } from '../../../tiktok-emulator/faults.ts';
import { postingBench } from './posting-bench.ts';
import { codesFrom, logIdOf, postToItsEnd, setUp, worded } from './worded-codes.ts';

// Every code of assets/tiktok/errors.json comes from the emulator once, and must reach the user in the words of the
// table, keyed on the code, with TikTok's log id.

/** Not refusals of an opening: tested by themselves below. */
const ELSEWHERE = [
  ...['access_token_invalid', 'rate_limit_exceeded', 'internal_error', 'scope_permission_missed'],
  ...['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'],
];

describe('codes of the API', () => {
  it.each(codesFrom('api').filter((code) => !ELSEWHERE.includes(code)))(
    '%s ends a post with its way out',
    async (code) => {
      const { bench, account } = await setUp({ at: 'video-init', kind: 'api-error', status: 403, code });
      const { state, problem, inits } = await postToItsEnd(bench, account);
      expect(problem).toEqual({ ...worded(code), logId: logIdOf(bench, 'video-init'), detail: 'HTTP 403' });
      expect([state, inits]).toEqual([problem?.action === 'choose-again' ? 'asking' : 'failed', 1]);
      expect(bench.emulator.posts.length).toBe(0);
    },
  );

  it.each(['spam_risk_too_many_posts', 'spam_risk_user_banned_from_posting', 'reached_active_user_cap'])(
    '%s with status 200 says that the account cannot post now',
    async (code) => {
      const { bench, account } = await setUp({ at: 'creator-info', kind: 'api-error', status: 200, code });
      const { creator, problem } = await bench.publishing.posts.creator(account);
      expect([creator, problem]).toEqual([
        null,
        { ...worded(code), logId: logIdOf(bench, 'creator-info'), detail: 'HTTP 200' },
      ]);
    },
  );

  it('access_token_invalid refreshes the token once, then asks to connect again and keeps the post', async () => {
    const dead: Fault = { at: 'creator-info', kind: 'token-death' };
    const { bench, account } = await setUp(dead);
    expect(await postToItsEnd(bench, account)).toMatchObject({ state: 'published', inits: 1 });
    const other = await setUp({ ...dead, times: 2 });
    const { problem } = await other.bench.publishing.posts.creator(other.account);
    expect(problem).toEqual({
      ...worded('reconnect-needed'),
      logId: logIdOf(other.bench, 'creator-info'),
      detail: 'HTTP 401',
    });
    expect(await other.bench.publishing.accounts.list()).toMatchObject([{ needsReconnect: true }]);
  });

  it('rate_limit_exceeded waits out the minute and goes on, without counting as an upload', async () => {
    const { bench, account } = await setUp({ at: 'video-init', kind: 'error', status: 429, when: 'before' });
    const before = bench.emulator.clock.now();
    expect(await postToItsEnd(bench, account)).toMatchObject({ state: 'published', inits: 1, problem: null });
    const opened = bench.emulator.journal.entries.filter(({ endpoint }) => endpoint === 'video-init');
    expect(opened.map(({ code }) => code)).toEqual(['rate_limit_exceeded', 'ok']);
    expect((opened[1]?.at ?? 0) - before).toBeGreaterThanOrEqual(60_000);
  });

  it('internal_error opens once more, then says that nothing was posted', async () => {
    const lost: Fault = { at: 'video-init', kind: 'error', status: 500, when: 'after' };
    const { bench, account } = await setUp(lost);
    expect(await postToItsEnd(bench, account)).toMatchObject({ state: 'published', inits: 2 });
    const other = await setUp({ ...lost, times: 2 });
    const { state, problem } = await postToItsEnd(other.bench, other.account);
    expect([state, problem]).toEqual([
      'failed',
      { ...worded('init-unclear'), logId: logIdOf(other.bench, 'video-init'), detail: null },
    ]);
  });

  it('scope_permission_missed names the account whose figures cannot be read', async () => {
    const code = 'scope_permission_missed';
    const { bench, account } = await setUp({ at: 'video-query', kind: 'api-error', status: 400, code });
    const { id } = await postToItsEnd(bench, account);
    await bench.publishing.posts.confirmVideo(id, '7685480798933239817');
    const { unread } = await bench.publishing.refreshResults(bench.campaign);
    expect(unread).toEqual([
      { account, problem: { ...worded(code), logId: logIdOf(bench, 'video-query'), detail: 'HTTP 400' } },
    ]);
  });

  it.each(['invalid_publish_id', 'token_not_authorized_for_specified_publish_id'])(
    '%s leaves the outcome unknown, and asks the user to look before anything is sent again',
    async (code) => {
      const { bench, account } = await setUp({ at: 'status', kind: 'api-error', status: 400, code });
      const { id, state, problem } = await postToItsEnd(bench, account);
      expect([state, problem]).toEqual([
        'unknown',
        { ...worded(code), logId: logIdOf(bench, 'status'), detail: 'HTTP 400' },
      ]);
      const blind = await bench.publishing.posts.retry([id], false);
      expect(blind.refused).toMatchObject([{ post: id, message: expect.stringContaining('Look at the profile') }]);
      expect(bench.emulator.posts.length).toBe(1);
    },
  );
});

describe('fail reasons of a post', () => {
  it.each(codesFrom('status'))('%s is shown, not "published"', async (reason) => {
    const { bench, account } = await setUp({ at: 'video-init', kind: 'fail-later', reason: reason as FailReason });
    const { state, problem } = await postToItsEnd(bench, account);
    const logId = bench.emulator.journal.entries.findLast(({ endpoint }) => endpoint === 'status')?.logId;
    expect([state, problem]).toEqual(['failed', { ...worded(reason), logId, detail: null }]);
  });
});

describe('codes of the sign-in', () => {
  it.each(codesFrom('oauth'))('%s is worded', async (code) => {
    const bench = await postingBench();
    bench.emulator.inject({ at: 'token', kind: 'api-error', status: 200, code });
    const { signIns } = bench.publishing.accounts;
    const { id, url } = await signIns.start();
    await fetch(await bench.emulator.consent(url, { user: 'open-aurel', scopes: 'all' }));
    const ended = await signIns.settled(id);
    const problem = { ...worded(code), logId: logIdOf(bench, 'token'), detail: null };
    expect(ended).toMatchObject({ state: 'failed', account: null, problem });
  });
});
