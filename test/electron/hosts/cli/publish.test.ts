import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPostingMachine, type PostingMachine } from './posting-machine.ts';
import type { CliResult } from './run-cli.ts';

const kinds = ({ events }: CliResult) => events().map(({ event }) => event);
const states = ({ events }: CliResult) => events().flatMap(({ event, state }) => (event === 'post' ? [state] : []));

describe('fifteen accounts, publish and posts', () => {
  let machine: PostingMachine;
  beforeAll(async () => {
    machine = await openPostingMachine();
  });
  afterEach(() => machine.readWritten());
  afterAll(() => machine.close());
  it('connect an account, send to the inbox, list and forget', async () => {
    const { campaign, cli, posted } = await machine.copy();
    const app = { clientKey: 'demo-key', hasSecret: true, isAudited: true, isTikTok: false, areSecretsSealed: false };
    expect(machine.set.events()).toMatchObject([{ event: 'app', ...app }]);
    expect([machine.connected.code, kinds(machine.connected)]).toEqual([0, ['sign-in', 'account']]);

    const inbox = ['--market', 'de-DE', '--account', 'Aurel Kitchen', '--mode', 'inbox'];
    const sent = await cli(['publish', campaign, ...inbox, '--json']);
    expect([sent.code, sent.stderr]).toEqual([0, '']);
    expect(states(sent)).toEqual(['queued', 'init-sent', 'uploading', 'closing', 'processing', 'delivered']);
    expect(sent.events().at(-1)).toEqual({ event: 'done', posts: 1, arrived: 1 });
    const id = String(sent.events()[0]?.['post']);

    const again = await cli(['publish', campaign, ...inbox]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/was given to this account before.*--again/)]);
    const list = await cli(['posts', 'list', '--campaign', campaign]);
    expect(list.stdout).toBe(`${id.slice(0, 8)}  kettle/de-DE  @aurel.kitchen  in the TikTok inbox\n`);
    expect(await cli(['posts', 'forget', id.slice(0, 8)])).toMatchObject({ code: 0 });
    expect(posted()).toBe(1);
  });

  it('publish directly with the choices that were made, say why one was refused, and retry only that', async () => {
    const { campaign, cli, posted } = await machine.copy();
    machine.emulator.inject({ at: 'video-init', kind: 'fail-later', reason: 'internal', skip: 1 });
    const choices = ['--privacy', 'everyone', '--disclosure', 'own', '--allow', 'comment', '--ai'];
    const direct = ['--market', 'all', '--account', 'open-aurel', '--mode', 'direct', ...choices];
    const sent = await cli(['publish', campaign, ...direct]);
    expect(sent.code).toBe(1);
    expect(sent.stdout).toMatch(/kettle\/de-DE {2}@aurel.kitchen {2}published/);
    expect(sent.stdout).toMatch(/ar-SA .* failed\n {2}TikTok failed while.*\n {2}Retry it.*\n {2}\(internal/);
    const text = 'Aurel Kettle: drei Dinge, die man gesehen haben sollte, ganz nah und im Einsatz.';
    expect(machine.emulator.journal.entries.find(({ endpoint }) => endpoint === 'video-init')?.sent).toMatchObject({
      post_info: {
        title: `${text}\n#ganznah #imeinsatz #alltag`,
        ...{ privacy_level: 'PUBLIC_TO_EVERYONE', is_aigc: true },
        ...{ disable_comment: false, disable_duet: true, disable_stitch: true },
        ...{ brand_organic_toggle: true, brand_content_toggle: false },
      },
    });
    const retried = await cli(['posts', 'retry', '--failed', '--json']);
    expect([retried.code, states(retried).at(-1), posted()]).toEqual([0, 'published', 3]);
  });

  it('keep a post for a time that was chosen, and send nothing before', async () => {
    const { campaign, cli, posted } = await machine.copy();
    const at = '2099-12-01T18:00:00.000Z';
    const inbox = ['--account', 'open-aurel', '--mode', 'inbox', '--at', at, '--gap', '30', '--json'];
    const planned = await cli(['publish', campaign, '--market', 'all', ...inbox]);
    expect(planned.code).toBe(0);
    const times = planned.events().map(({ state, sendAt }) => [state, sendAt]);
    expect(times).toEqual([
      ['prepared', Date.parse(at)],
      ['prepared', Date.parse(at) + 1_800_000],
    ]);
    expect(posted()).toBe(0);
  });

  it('plan a direct post while TikTok cannot be reached', async () => {
    const { campaign, cli, posted } = await machine.copy();
    const reconnect = machine.emulator.inject({ at: 'creator-info', kind: 'reset', afterBytes: 0, times: 100 });
    const direct = ['--market', 'de-DE', '--account', 'open-aurel', '--mode', 'direct', '--privacy', 'everyone'];
    const planned = await cli(['publish', campaign, ...direct, '--at', '2099-12-01T18:00:00Z', '--json']);
    expect([planned.code, states(planned)]).toEqual([0, ['prepared']]);
    reconnect();
    expect(posted()).toBe(0);
  });

  it('lose nothing and post nothing twice when they are killed or interrupted', async () => {
    const { campaign, cli, posted } = await machine.copy();
    const direct = ['--account', 'open-aurel', '--mode', 'direct', '--privacy', 'only-me', '--json'];
    const killed = await cli(['publish', campaign, '--market', 'all', ...direct], (text, kill) => {
      if (text.includes('"uploading"')) kill('SIGKILL');
    });
    expect(killed.code).toBeNull();
    const stopped = await cli(['posts', 'status', '--wait'], (_text, kill) => kill('SIGINT'));
    expect([stopped.code, stopped.stderr]).toEqual([
      130,
      expect.stringContaining('Go on with: fifteen posts status --wait'),
    ]);
    const ended = await cli(['posts', 'status', '--wait', '--json']);
    expect([ended.code, states(ended).at(-1), posted()]).toEqual([0, 'published', 2]);
  });

  it('send only what a review approved, and nothing where none was', async () => {
    const { campaign, cli, posted } = await machine.copy();
    const inbox = ['--market', 'all', '--account', 'open-aurel', '--mode', 'inbox', '--approved', '--json'];
    const none = await cli(['publish', campaign, ...inbox]);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('is approved. Make a page with')]);
    const seen = { product: 'kettle', content: '0'.repeat(64), note: '', by: '', at: '2026-11-26T09:00:00Z' };
    const decisions = [
      { ...seen, market: 'de-DE', decision: 'approved' },
      { ...seen, market: 'ar-SA', decision: 'rejected' },
    ];
    const review = { schema: 'fifteen/review', version: 1, campaign: 'Kettle', decisions };
    await writeFile(path.join(campaign, 'review.json'), JSON.stringify(review));
    const sent = await cli(['publish', campaign, ...inbox]);
    expect([sent.code, sent.events().at(-1), posted()]).toEqual([0, { event: 'done', posts: 1, arrived: 1 }, 1]);
    expect(sent.events()[0]).toMatchObject({ product: 'kettle', market: 'de-DE' });
  });

  it('refuse before any byte what TikTok would refuse', async () => {
    const { campaign, cli, posted } = await machine.copy();
    await cli(['accounts', 'app', '--no-audited']);
    const base = ['publish', campaign, '--market', 'de-DE', '--account', '@open-aurel', '--mode'];
    const open = await cli([...base, 'direct', '--privacy', 'only-me', '--json']);
    expect([open.code, open.events()]).toEqual([
      2,
      [expect.objectContaining({ event: 'finding', rule: 'post-unaudited-public-account', market: 'de-DE' })],
    ]);
    expect(posted()).toBe(0);
  });

  it('take the permission back at TikTok', async () => {
    const { campaign, cli } = await machine.copy();
    expect(await cli(['accounts', 'disconnect', 'open-aurel', '--json'])).toMatchObject({ code: 0 });
    expect(machine.emulator.journal.entries.at(-1)).toMatchObject({ endpoint: 'revoke', code: 'ok' });
    const none = await cli(['publish', campaign, '--market', 'de-DE', '--account', '@aurel', '--mode', 'inbox']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('fifteen accounts connect')]);
  });

  it('disconnect where TikTok does not answer, and say how to end the permission there', async () => {
    const { cli } = await machine.copy();
    machine.emulator.inject({ at: 'revoke', kind: 'reset', afterBytes: 0 });
    const gone = await cli(['accounts', 'disconnect', 'open-aurel', '--json']);
    expect([gone.code, gone.events()]).toEqual([
      1,
      [{ event: 'disconnected', account: 'open-aurel', isRevoked: false }],
    ]);
    expect(gone.stderr).toContain('Apps and services permissions, your app, Remove access');
  });

  it('never print or write a token, a secret or an upload address, killed and failed runs included', () => {
    const secrets = machine.emulator.secrets();
    // The apps' secrets, a sign-in's code, verifier and tokens, each upload's id and token.
    expect(secrets.length).toBeGreaterThan(15);
    for (const [where, text] of Object.entries(machine.seen())) {
      expect(text.length).toBeGreaterThan(1000);
      expect([where, secrets.filter((secret) => text.includes(secret))]).toEqual([where, []]);
      expect([where, /upload_token|act\.|rft\.|Bearer /.exec(text)?.[0]]).toEqual([where, undefined]);
    }
  });
});
