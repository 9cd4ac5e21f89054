import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_APP } from '../../../tiktok-emulator/emulator-config.ts';
import { connect, openBench, type PostingBench, postingBench } from './posting-bench.ts';

const REVOKE = { at: 'revoke' } as const;

/** Another secret, or no app at all. */
function setApp({ accounts }: PostingBench['publishing'], apiOrigin: string | null, secret: string | null) {
  const clientKey = apiOrigin === null ? null : DEMO_APP.key;
  return accounts.setApp({ clientKey, brokerUrl: null, isAudited: true, apiOrigin }, secret);
}

describe('signing in', () => {
  it('connects several accounts through the browser, each with the permissions that it really gave', async () => {
    const bench = await postingBench();
    await connect(bench, 'open-aurel');
    await connect(bench, 'open-mina', ['user.info.basic', 'video.upload']);
    const accounts = await bench.publishing.accounts.list();
    expect(accounts.map(({ connectedAt: _at, avatarUrl: _url, ...account }) => account)).toEqual([
      {
        id: 'open-aurel',
        nickname: 'Aurel Kitchen',
        username: null,
        scopes: ['user.info.basic', 'video.list', 'video.upload', 'video.publish'],
        canPostDirectly: true,
        canSendToInbox: true,
        canReadResults: true,
        needsReconnect: false,
      },
      {
        id: 'open-mina',
        nickname: 'Mina Brews',
        username: null,
        scopes: ['user.info.basic', 'video.upload'],
        canPostDirectly: false,
        canSendToInbox: true,
        canReadResults: false,
        needsReconnect: false,
      },
    ]);
    expect(await bench.emulator.violations()).toEqual([]);
    expect(bench.bugs).toEqual([]);
  });

  it('connects accounts in two programs at the same time and keeps both', async () => {
    const studio = await postingBench();
    const terminal = await openBench(studio);
    await Promise.all([connect(studio, 'open-aurel'), connect(terminal, 'open-mina')]);
    const ids = (await studio.publishing.accounts.list()).map(({ id }) => id);
    expect(ids.sort()).toEqual(['open-aurel', 'open-mina']);
  });

  it('says that the user declined, and that a key or secret is wrong', async () => {
    const bench = await postingBench();
    const { signIns } = bench.publishing.accounts;
    const first = await signIns.start();
    await fetch(await bench.emulator.consent(first.url, { user: 'open-aurel', isDenied: true }));
    expect(await signIns.settled(first.id)).toMatchObject({ state: 'failed', problem: { code: 'access_denied' } });
    const app = { clientKey: DEMO_APP.key, brokerUrl: null, isAudited: true, apiOrigin: bench.emulator.origin };
    await bench.publishing.accounts.setApp(app, 'another-secret');
    const second = await signIns.start();
    await fetch(await bench.emulator.consent(second.url, { user: 'open-aurel', scopes: 'all' }));
    expect(await signIns.settled(second.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'invalid_client', action: 'app-settings' },
    });
  });

  it('takes no callback with a state that is not its own, and waits for the right one', async () => {
    const bench = await postingBench();
    const { signIns } = bench.publishing.accounts;
    const { id, url } = await signIns.start();
    const callback = new URL(await bench.emulator.consent(url, { user: 'open-aurel', scopes: 'all' }));
    const forged = new URL(callback);
    forged.searchParams.set('state', 'forged');
    expect((await fetch(forged)).status).toBe(404);
    expect(signIns.find(id)?.state).toBe('waiting');
    expect((await fetch(callback)).status).toBe(200);
    expect((await signIns.settled(id))?.state).toBe('done');
  });

  it('can be cancelled', async () => {
    const { publishing } = await postingBench();
    const { id } = await publishing.accounts.signIns.start();
    publishing.accounts.signIns.cancel(id);
    expect(await publishing.accounts.signIns.settled(id)).toMatchObject({ state: 'cancelled', problem: null });
  });

  it('takes the permission back at TikTok, after refreshing a token that has run out', async () => {
    const bench = await postingBench();
    const account = await connect(bench, 'open-aurel');
    bench.emulator.clock.advance(3 * 3_600_000);
    expect(await bench.publishing.accounts.disconnect(account)).toBe(true);
    expect(await bench.publishing.accounts.list()).toEqual([]);
    const last = bench.emulator.journal.entries.slice(-2).map(({ endpoint, code }) => `${endpoint} ${code}`);
    expect(last).toEqual(['token ok', 'revoke ok']);
  });

  it.each<[string, (bench: PostingBench) => unknown, boolean]>([
    ['does not answer', ({ emulator }) => emulator.inject({ ...REVOKE, kind: 'reset', afterBytes: 0 }), false],
    ['fails', ({ emulator }) => emulator.inject({ ...REVOKE, kind: 'error', status: 502, when: 'before' }), false],
    ['does not know the secret', ({ emulator, publishing }) => setApp(publishing, emulator.origin, 'another'), false],
    ['cannot be asked without a key', ({ publishing }) => setApp(publishing, null, null), false],
    ['has ended it before', ({ emulator }) => emulator.removeAccess('open-aurel'), true],
  ])('forgets the account where TikTok %s, and says whether the end is confirmed', async (_name, happening, isSure) => {
    const bench = await postingBench();
    const account = await connect(bench, 'open-aurel');
    await happening(bench);
    expect(await bench.publishing.accounts.disconnect(account)).toBe(isSure);
    expect(await bench.publishing.accounts.list()).toEqual([]);
    expect(await readdir(path.join(bench.folder, 'settings/secrets'))).toEqual(['tiktok-app-secret.secret']);
    expect(bench.bugs).toEqual([]);
  });

  it('keeps key, secret and tokens in files that nobody else may read, and nowhere else', async () => {
    const bench = await postingBench();
    await connect(bench, 'open-aurel');
    const settings = path.join(bench.folder, 'settings');
    const secrets = await readdir(path.join(settings, 'secrets'));
    expect(secrets.sort()).toEqual(['tiktok-account-open-aurel.secret', 'tiktok-app-secret.secret']);
    for (const name of secrets) expect((await stat(path.join(settings, 'secrets', name))).mode & 0o777).toBe(0o600);
    const open = await readFile(path.join(settings, 'tiktok', 'app.json'), 'utf8');
    expect(open).not.toContain(DEMO_APP.secret);
  });
});
