import { describe, expect, it } from 'vitest';
import { openSecrets } from '../../../electron/services/secrets-port.ts';
import type { OAuth, TokenAnswer } from '../../../electron/tiktok/oauth.ts';
import { type Outcome, refuse } from '../../../electron/tiktok/outcome.ts';
import { createTokenKeeper } from '../../../electron/tiktok/token-keeper.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const HOUR = 3_600_000;

/** TikTok's token endpoint with strict rotation: a refresh token works once. */
async function keeperBench() {
  const secrets = openSecrets(await temporaryFolder(), null);
  const state = { now: 0, count: 0, live: '', refused: [] as string[], refusal: null as string | null };
  const issue = (): TokenAnswer => {
    state.count += 1;
    state.live = `rft.${state.count}`;
    const lifetimes = { expires_in: 7200, refresh_expires_in: 15_552_000 };
    return { open_id: 'a', scope: 's', access_token: `act.${state.count}`, refresh_token: state.live, ...lifetimes };
  };
  const refresh = async (token: string): Promise<Outcome<TokenAnswer>> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const refused = (code: string) => refuse({ code, status: 200, logId: 'L', isDecided: true });
    if (state.refusal) return refused(state.refusal);
    if (token === state.live) return { ok: true, data: issue(), logId: null };
    state.refused.push(token);
    return refused('invalid_grant');
  };
  const never = () => Promise.reject(new Error('not called'));
  const oauth: OAuth = { refresh, exchangeCode: never, revoke: never };
  let turn: Promise<unknown> = Promise.resolve();
  const open = () =>
    createTokenKeeper({
      secrets,
      oauth: async () => oauth,
      now: () => state.now,
      lock: (_account, run) => {
        const next = turn.then(run, run);
        turn = next;
        return next;
      },
    });
  const keeper = open();
  await keeper.store('a', issue());
  return { state, keeper, open, secrets };
}

describe('createTokenKeeper', () => {
  it('refreshes by what TikTok said of the lifetime, ten minutes early', async () => {
    const { keeper, state } = await keeperBench();
    state.now = 1.8 * HOUR;
    expect(await keeper.access('a')).toMatchObject({ data: 'act.1' });
    state.now = 1.9 * HOUR;
    expect(await keeper.access('a')).toMatchObject({ data: 'act.2' });
  });

  it('refreshes once for many who ask at the same time, in two processes too', async () => {
    const { keeper, open, state } = await keeperBench();
    const other = open();
    state.now = 3 * HOUR;
    const answers = await Promise.all([1, 2, 3].flatMap(() => [keeper.access('a'), other.access('a')]));
    expect(answers.map((answer) => answer.ok && answer.data)).toEqual(Array.from({ length: 6 }, () => 'act.2'));
    expect(state.refused).toEqual([]);
  });

  it('keeps the new pair before anybody uses it', async () => {
    const { keeper, open, state } = await keeperBench();
    await keeper.access('a', 'act.1');
    expect(await open().access('a')).toMatchObject({ data: 'act.2' });
    expect(state.count).toBe(2);
  });

  it('asks to connect again where the grant is gone', async () => {
    const { keeper, state } = await keeperBench();
    state.live = 'rft.other';
    expect(await keeper.access('a', 'act.1')).toMatchObject({
      ok: false,
      refusal: { code: 'reconnect-needed', logId: 'L' },
    });
    expect(await keeper.access('unknown')).toMatchObject({ ok: false, refusal: { code: 'reconnect-needed' } });
  });

  it("uses what is still good where TikTok's sign-in fails, and never throws the grant away", async () => {
    const { keeper, state } = await keeperBench();
    state.refusal = 'server_error';
    state.now = 1.9 * HOUR;
    expect(await keeper.access('a')).toMatchObject({ data: 'act.1' });
    state.now = 3 * HOUR;
    expect(await keeper.access('a')).toMatchObject({ ok: false, refusal: { code: 'server_error' } });
    state.refusal = null;
    expect(await keeper.access('a')).toMatchObject({ data: 'act.2' });
  });

  it('forgets', async () => {
    const { keeper, secrets } = await keeperBench();
    await keeper.forget('a');
    expect(await secrets.read('tiktok-account-a')).toBe(null);
  });
});
