import { describe, expect, it } from 'vitest';
import { chunkFault } from './chunk-rules.ts';
import {
  type Api,
  apiOf,
  CREATOR_INFO,
  codeIn,
  directPost,
  fileSource,
  INBOX_INIT,
  put,
  testEmulator,
  uploadOf,
  VIDEO_INIT,
} from './emulator-client.ts';
import { demoUser, UNAUDITED_APP } from './emulator-config.ts';

const USER = 'open-aurel';
const MEGABYTE = 1_000_000;

const init = async (api: Api, changes: Readonly<Record<string, unknown>> = {}) => {
  const reply = await api(VIDEO_INIT, directPost(MEGABYTE, changes));
  return [reply.status, codeIn(reply)];
};

const READINGS = [
  { reading: 'strict', leastChunk: null },
  { reading: 'lenient', leastChunk: null },
] as const;

describe('chunk rules', () => {
  it.each([
    [4_194_304, 4_194_304, 1],
    [64_000_000, 64_000_000, 1],
    [64_000_001, 9_142_857, 7],
    [121_000_000, 9_307_692, 13],
    [158_008_374, 9_875_523, 16],
    [4_294_967_296, 9_988_296, 430],
    [50_000_123, 10_000_000, 5],
  ])('take the worked example %i in %i x %i', (size, chunk, count) => {
    expect(READINGS.map((reading) => chunkFault({ size, chunk, count }, reading))).toEqual([null, null]);
  });

  it.each([
    ['rounded up', 50_000_123, 10_000_000, 6, 'The total chunk count is invalid'],
    ['one chunk that is not the file', 121_000_000, 67_108_864, 1, 'The chunk size is invalid'],
    ['one chunk beyond 64 MB', 158_008_374, 158_008_374, 1, 'The chunk size is invalid'],
    ['chunks below 5 MB', 20_000_000, 4_000_000, 5, 'The chunk size is invalid'],
    ['chunks beyond 64 MB', 300_000_000, 70_000_000, 4, 'The chunk size is invalid'],
    ['a chunk larger than the file', 1_000_000, 5_242_880, 1, 'The total chunk count is invalid'],
    ['nothing', 0, 0, 0, 'The chunk size is invalid'],
    ['a fraction', 1.5, 1.5, 1, 'The chunk size is invalid'],
    ['more than 4 GiB', 4_294_967_297, 9_988_296, 430, 'The video size is invalid'],
  ])('refuse %s', (_, size, chunk, count, message) => {
    expect(chunkFault({ size, chunk, count }, READINGS[0])).toBe(message);
  });

  it('differ at the borders between the readings', () => {
    const both = (size: number, chunk: number, count: number) =>
      READINGS.map((reading) => chunkFault({ size, chunk, count }, reading) === null);
    expect(both(10_000_000, 5_000_000, 2)).toEqual([false, true]);
    expect(both(67_108_864, 67_108_864, 1)).toEqual([false, true]);
  });
});

describe('creator_info', () => {
  it('tells what the account allows', async () => {
    const emulator = await testEmulator();
    const open = await (await apiOf(emulator, { user: USER }))(CREATOR_INFO);
    expect(open.json['data']).toEqual({
      creator_avatar_url: `${emulator.origin}/avatar/open-aurel.png`,
      creator_username: 'aurel.kitchen',
      creator_nickname: 'Aurel Kitchen',
      privacy_level_options: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      comment_disabled: false,
      duet_disabled: false,
      stitch_disabled: false,
      max_video_post_duration_sec: 600,
    });
    const secluded = await (await apiOf(emulator, { user: 'open-mina' }))(CREATOR_INFO);
    expect(secluded.json['data']).toMatchObject({
      privacy_level_options: ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      duet_disabled: true,
      stitch_disabled: true,
    });
  });

  it('says "cannot post now" with status 200', async () => {
    const emulator = await testEmulator();
    const code = async (user: string) => {
      const reply = await (await apiOf(emulator, { user }))(CREATOR_INFO);
      return [reply.status, codeIn(reply)];
    };
    expect(await code('open-busy')).toEqual([200, 'spam_risk_too_many_posts']);
    expect(await code('open-banned')).toEqual([200, 'spam_risk_user_banned_from_posting']);
  });

  it('needs its scope', async () => {
    const emulator = await testEmulator();
    const reply = await (await apiOf(emulator, { user: USER, scopes: ['video.upload'] }))(CREATOR_INFO);
    expect([reply.status, codeIn(reply)]).toEqual([401, 'scope_not_authorized']);
  });
});

describe('rate limits', () => {
  it('slide over 60 seconds of the emulator, by method', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    for (let count = 0; count < 3; count += 1) await init(api);
    emulator.clock.advance(30_000);
    for (let count = 0; count < 3; count += 1) await init(api);
    expect(await init(api)).toEqual([429, 'rate_limit_exceeded']);
    expect((await api(CREATOR_INFO)).status).toBe(200);
    emulator.clock.advance(30_000);
    expect(await init(api)).toEqual([200, 'ok']);
  });
});

describe('direct init', () => {
  it.each([
    ['no post info', { post_info: undefined }, 'The request post info is empty or incorrect'],
    [
      'a switch that is no boolean',
      { post_info: { privacy_level: 'SELF_ONLY', disable_duet: 1 } },
      'The request post info is empty or incorrect',
    ],
    ['an unknown privacy', { post_info: { privacy_level: 'EVERYONE' } }, 'The request post info is empty or incorrect'],
    ['no source', { source_info: undefined }, 'The request source info is empty or incorrect'],
    [
      'sizes as text',
      { source_info: { source: 'FILE_UPLOAD', video_size: '5' } },
      'The request source info is empty or incorrect',
    ],
    [
      'a caption of 2201 units',
      { post_info: { privacy_level: 'SELF_ONLY', title: 'x'.repeat(2201) } },
      'The title is too long',
    ],
    ['a wrong count', { source_info: fileSource(MEGABYTE, MEGABYTE, 2) }, 'The total chunk count is invalid'],
  ])('refuses %s', async (_, changes, message) => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const reply = await api(VIDEO_INIT, { ...directPost(MEGABYTE), ...changes });
    expect([reply.status, reply.json['error']]).toEqual([
      400,
      { code: 'invalid_params', message, log_id: expect.stringMatching(/^\d{14}[0-9A-F]{18}$/) },
    ]);
  });

  it('refuses what the account does not allow', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    expect(await init(api, { privacy_level: 'FOLLOWER_OF_CREATOR' })).toEqual([403, 'privacy_level_option_mismatch']);
    expect(await init(api, { brand_content_toggle: true })).toEqual([400, 'invalid_params']);
    emulator.user(USER).isBanned = true;
    expect(await init(api)).toEqual([403, 'spam_risk_user_banned_from_posting']);
  });

  it('counts 2200 UTF-16 units of caption', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    expect(await init(api, { title: '\u{1F600}'.repeat(1100) })).toEqual([200, 'ok']);
    expect(await init(api, { title: `${'\u{1F600}'.repeat(1100)}x` })).toEqual([400, 'invalid_params']);
  });

  it('takes of an unaudited app only private accounts and "only me"', async () => {
    const emulator = await testEmulator();
    const unaudited = 'unaudited_client_can_only_post_to_private_accounts';
    const open = await apiOf(emulator, { user: USER, app: UNAUDITED_APP });
    expect(await init(open)).toEqual([403, unaudited]);
    const secluded = await apiOf(emulator, { user: 'open-mina', app: UNAUDITED_APP });
    expect(await init(secluded, { privacy_level: 'FOLLOWER_OF_CREATOR' })).toEqual([403, unaudited]);
    expect(await init(secluded)).toEqual([200, 'ok']);
  });

  it('refuses downloads from hosts that are not verified', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const source_info = { source: 'PULL_FROM_URL', video_url: 'https://example.com/a.mp4' };
    const reply = await api(VIDEO_INIT, { ...directPost(1), source_info });
    expect([reply.status, codeIn(reply)]).toEqual([403, 'url_ownership_unverified']);
  });

  it('gives a publish id and an address of one hour', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const { publishId, url } = uploadOf(await api(VIDEO_INIT, directPost(8)));
    expect(publishId).toMatch(/^v_pub_file~v2-1\.\d{19}$/);
    expect(url.length).toBeLessThanOrEqual(256);
    emulator.clock.advance(3_600_000);
    expect((await put(url, Buffer.alloc(8), { first: 0, total: 8 })).status).toBe(403);
  });
});

describe('caps', () => {
  it('are 15 direct posts a creator in 24 hours', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    for (let count = 0; count < 15; count += 1) {
      expect(await init(api)).toEqual([200, 'ok']);
      emulator.clock.advance(61_000);
    }
    expect(await init(api)).toEqual([403, 'spam_risk_too_many_posts']);
    expect(codeIn(await api(CREATOR_INFO))).toBe('spam_risk_too_many_posts');
    emulator.clock.advance(86_400_000 - 15 * 61_000);
    const again = await apiOf(emulator, { user: USER });
    expect(await init(again)).toEqual([200, 'ok']);
  });

  it('are 5 users a day of an unaudited app', async () => {
    const users = [1, 2, 3, 4, 5, 6].map((each) => demoUser({ openId: `user-${each}`, isPrivate: true }));
    const emulator = await testEmulator({ users });
    const codes = await Promise.all(
      users.slice(0, 5).map(async ({ openId }) => init(await apiOf(emulator, { user: openId, app: UNAUDITED_APP }))),
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => [200, 'ok']));
    const sixth = await apiOf(emulator, { user: 'user-6', app: UNAUDITED_APP });
    expect(await init(sixth)).toEqual([403, 'reached_active_user_cap']);
  });

  it('are 5 pending drafts, and one that the user posted no longer counts', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const share = () => api(INBOX_INIT, { source_info: fileSource(8) });
    const first = uploadOf(await share());
    for (let count = 0; count < 4; count += 1) expect(codeIn(await share())).toBe('ok');
    emulator.clock.advance(60_000);
    const sixth = await share();
    expect([sixth.status, codeIn(sixth)]).toEqual([403, 'spam_risk_too_many_pending_share']);
    emulator.postDraft(first.publishId);
    expect(codeIn(await share())).toBe('ok');
  });
});

describe('inbox init', () => {
  it('needs its own scope and carries nothing but the source', async () => {
    const emulator = await testEmulator();
    const publish = await apiOf(emulator, { user: USER, scopes: ['video.publish'] });
    expect(codeIn(await publish(INBOX_INIT, { source_info: fileSource(8) }))).toBe('scope_not_authorized');
    const api = await apiOf(emulator, { user: USER, scopes: ['video.upload'] });
    expect(codeIn(await api(INBOX_INIT, { ...directPost(8) }))).toBe('ok');
    expect(await emulator.violations()).toEqual([{ kind: 'unknown-field', detail: 'inbox-init: post_info' }]);
  });
});

describe('unknown members', () => {
  it('are let pass and reported', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const source_info = { ...fileSource(8), video_cover_timestamp_ms: 1 };
    expect(codeIn(await api(VIDEO_INIT, { ...directPost(8), source_info }))).toBe('ok');
    expect(await emulator.violations()).toEqual([
      { kind: 'unknown-field', detail: 'video-init: source_info.video_cover_timestamp_ms' },
    ]);
  });
});
