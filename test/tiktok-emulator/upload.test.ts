import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { H264, makeMedia, moving } from '../setup/make-media.ts';
import {
  type Api,
  apiOf,
  codeIn,
  directPost,
  fileSource,
  INBOX_INIT,
  type Json,
  put,
  STATUS,
  testEmulator,
  uploadOf,
  VIDEO_INIT,
} from './emulator-client.ts';
import type { EmulatorOptions } from './emulator-config.ts';

const USER = 'open-aurel';
const CHUNK = 5_242_880;
const SIZE = 2 * CHUNK + 7;

const small = (name: string, options: { size?: string; rate?: string; seconds?: number } = {}) =>
  makeMedia(name, [...moving(options.size ?? '360x640', options), ...H264, '-movflags', '+faststart']);

async function started(options: Partial<EmulatorOptions> = {}, size = SIZE, chunk = CHUNK) {
  const emulator = await testEmulator(options);
  const api = await apiOf(emulator, { user: USER });
  const source_info = fileSource(size, chunk);
  return { emulator, api, size, ...uploadOf(await api(VIDEO_INIT, { ...directPost(1), source_info })) };
}

const statusOf = async (api: Api, publishId: string): Promise<Json> =>
  (await api(STATUS, { publish_id: publishId })).json['data'] as Json;

/** Sends a whole file in one piece. */
async function send(api: Api, file: string, changes: Json | null): Promise<string> {
  const bytes = await readFile(file);
  const upload = changes
    ? await api(VIDEO_INIT, directPost(bytes.length, changes))
    : await api(INBOX_INIT, { source_info: fileSource(bytes.length) });
  const { publishId, url } = uploadOf(upload);
  expect((await put(url, bytes, { first: 0, total: bytes.length })).status).toBe(201);
  return publishId;
}

describe('upload', () => {
  it("takes the documents' example in order: four times 206, then 201", async () => {
    const { emulator, api, url, publishId, size } = await started({}, 50_000_123, 10_000_000);
    const answers = [];
    for (let index = 0; index < 5; index += 1) {
      const first = index * 10_000_000;
      answers.push(await put(url, Buffer.alloc(index === 4 ? 10_000_123 : 10_000_000, index), { first, total: size }));
    }
    expect(answers).toEqual([
      ...[1, 2, 3, 4].map((count) => ({ status: 206, range: `bytes 0-${count * 10_000_000 - 1}/50000123` })),
      { status: 201, range: 'bytes 0-50000122/50000123' },
    ]);
    expect((await statusOf(api, publishId))['uploaded_bytes']).toBe(50_000_123);
    const stored = await readFile(emulator.posts[0]?.file ?? '');
    expect([stored.length, stored[0], stored[19_999_999], stored[50_000_122]]).toEqual([50_000_123, 0, 1, 4]);
  });

  it('refuses bad headers with 400', async () => {
    const { url, size } = await started();
    const bytes = Buffer.alloc(CHUNK);
    const status = async (headers: Readonly<Record<string, string>>, total = size) =>
      (await put(url, bytes, { first: 0, total, headers })).status;
    expect(await status({ 'content-type': 'application/octet-stream' })).toBe(400);
    expect(await status({ 'content-range': `0-${CHUNK - 1}/${size}` })).toBe(400);
    expect(await status({ 'content-range': `bytes 0-${CHUNK}/${size}` })).toBe(400);
    expect(await status({}, size + 1)).toBe(400);
  });

  it('tells with 416 how far it is', async () => {
    const { url, size } = await started();
    const bytes = Buffer.alloc(CHUNK);
    expect(await put(url, bytes, { first: CHUNK, total: size })).toEqual({ status: 416, range: `bytes 0-0/${size}` });
    expect((await put(url, bytes.subarray(1), { first: 0, total: size })).status).toBe(416);
    expect((await put(url, bytes, { first: 0, total: size })).status).toBe(206);
    const again = await put(url, bytes, { first: 0, total: size });
    expect(again).toEqual({ status: 416, range: `bytes 0-${CHUNK - 1}/${size}` });
  });

  it('takes a stored chunk again and counts bytes in the lenient reading', async () => {
    const { url, size } = await started({ reading: 'lenient' });
    const bytes = Buffer.alloc(CHUNK);
    const stored = { status: 206, range: `bytes 0-${CHUNK}/${size}` };
    expect(await put(url, bytes, { first: 0, total: size })).toEqual(stored);
    expect(await put(url, bytes, { first: 0, total: size })).toEqual(stored);
  });

  it('knows no other address', async () => {
    const { url, size } = await started({ unknownUploadStatus: 405 });
    const other = url.replace(/upload_token=\w/, 'upload_token=x');
    expect((await put(other, Buffer.alloc(CHUNK), { first: 0, total: size })).status).toBe(405);
  });

  it('reports an Authorization header', async () => {
    const { emulator, url, size } = await started();
    await put(url, Buffer.alloc(CHUNK), { first: 0, total: size, headers: { authorization: 'Bearer act.x' } });
    expect((await emulator.violations()).map(({ kind }) => kind)).toEqual(['authorization-on-upload']);
  });
});

describe('faults', () => {
  it('answer 500 before a chunk is stored, or after', async () => {
    const { emulator, url, size } = await started();
    const bytes = Buffer.alloc(CHUNK);
    emulator.inject({ at: 'upload', kind: 'error', status: 500, when: 'before' });
    emulator.inject({ at: 'upload', kind: 'error', status: 502, when: 'after' });
    const next = async () => (await put(url, bytes, { first: 0, total: size })).status;
    expect([await next(), emulator.posts[0]?.received]).toEqual([500, 0]);
    expect([await next(), emulator.posts[0]?.received]).toEqual([502, CHUNK]);
    expect(emulator.journal.entries.filter(({ fault }) => fault === 'error').length).toBe(2);
  });

  it('cut the connection in mid-body, and nothing of the chunk counts', async () => {
    const { emulator, url, size } = await started();
    const bytes = Buffer.alloc(CHUNK);
    emulator.inject({ at: 'upload', kind: 'reset', afterBytes: 1_000_000 });
    await expect(put(url, bytes, { first: 0, total: size })).rejects.toThrow();
    expect(emulator.posts[0]?.received).toBe(0);
    expect((await put(url, bytes, { first: 0, total: size })).status).toBe(206);
  });

  it('lose the answer after the last byte', async () => {
    const { emulator, url } = await started({}, 8, 8);
    emulator.inject({ at: 'upload', kind: 'reset', afterBytes: -1 });
    await expect(put(url, Buffer.alloc(8), { first: 0, total: 8 })).rejects.toThrow();
    expect(emulator.posts[0]?.received).toBe(8);
  });

  it('force 416, then expiry, each at the request that it is told to', async () => {
    const { emulator, url } = await started({}, 8, 8);
    const next = async () => (await put(url, Buffer.alloc(8), { first: 0, total: 8 })).status;
    emulator.inject({ at: 'upload', kind: 'latency', ms: 1 });
    emulator.inject({ at: 'upload', kind: 'range', skip: 1 });
    emulator.inject({ at: 'upload', kind: 'expire', skip: 2 });
    expect([await next(), await next()]).toEqual([201, 416]);
    expect(await next()).toBe(403);
    expect(emulator.journal.entries.slice(-3).map(({ fault }) => fault)).toEqual(['latency', 'range', 'expire']);
  });

  it('slow a line down without losing a byte', async () => {
    const { emulator, url } = await started({}, 8, 8);
    emulator.inject({ at: 'upload', kind: 'drip', bytesPerSecond: 80 });
    expect((await put(url, Buffer.from('12345678'), { first: 0, total: 8 })).status).toBe(201);
    expect(await readFile(emulator.posts[0]?.file ?? '', 'utf8')).toBe('12345678');
  });

  it('end a token in mid-work, answer any code, lose an init that was done', async () => {
    const { emulator, api, publishId } = await started();
    emulator.inject({ at: 'status', kind: 'api-error', status: 500, code: 'internal_error' });
    expect((await api(STATUS, { publish_id: publishId })).status).toBe(500);
    emulator.inject({ at: 'video-init', kind: 'error', status: 500, when: 'after' });
    expect(codeIn(await api(VIDEO_INIT, directPost(8)))).toBe('internal_error');
    expect(emulator.posts.length).toBe(2);
    emulator.inject({ at: 'status', kind: 'token-death' });
    expect(codeIn(await api(STATUS, { publish_id: publishId }))).toBe('access_token_invalid');
    expect(codeIn(await api(STATUS, { publish_id: publishId }))).toBe('access_token_invalid');
  });
});

describe('status', () => {
  it('goes from processing to complete, and shows the public id as a number beyond 2^53', async () => {
    const emulator = await testEmulator({ processingMs: 10_000, moderationMs: 60_000 });
    const api = await apiOf(emulator, { user: USER });
    const publishId = await send(api, await small('ok.mp4'), { privacy_level: 'PUBLIC_TO_EVERYONE' });
    expect((await statusOf(api, publishId))['status']).toBe('PROCESSING_UPLOAD');
    emulator.clock.advance(10_000);
    expect(await statusOf(api, publishId)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    });
    emulator.clock.advance(60_000);
    const { text } = await api(STATUS, { publish_id: publishId });
    const [, digits = ''] = /"publicaly_available_post_id":\[(\d+)\]/.exec(text) ?? [];
    expect(digits).toMatch(/^\d{19}$/);
    expect(String(Number(digits))).not.toBe(digits);
    const query = '/v2/video/query/?fields=id,view_count,title';
    const { json } = await api(query, { filters: { video_ids: [digits] } });
    expect(json['data']).toEqual({ videos: [{ id: digits, title: 'Kettle', view_count: expect.any(Number) }] });
    expect(await emulator.violations()).toEqual([]);
  });

  it('never lists a post that only its owner sees', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const publishId = await send(api, await small('ok.mp4'), {});
    expect(await statusOf(api, publishId)).toMatchObject({
      status: 'PUBLISH_COMPLETE',
      publicaly_available_post_id: [],
    });
    expect((await api('/v2/video/list/?fields=id')).json['data']).toMatchObject({ videos: [], has_more: false });
  });

  it('delivers a draft, and completes when the user posts it', async () => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: USER });
    const publishId = await send(api, await small('ok.mp4'), null);
    expect((await statusOf(api, publishId))['status']).toBe('SEND_TO_USER_INBOX');
    emulator.postDraft(publishId);
    expect((await statusOf(api, publishId))['status']).toBe('PUBLISH_COMPLETE');
  });

  it.each([
    ['frame_rate_check_failed', { rate: '15' }],
    ['picture_size_check_failed', { size: '320x640' }],
    ['duration_check_failed', { seconds: 12 }],
  ])('fails with %s by what a real probe says', async (reason, facts) => {
    const emulator = await testEmulator();
    const api = await apiOf(emulator, { user: 'open-quiet' });
    const publishId = await send(api, await small('bad.mp4', facts), {});
    expect(await statusOf(api, publishId)).toMatchObject({ status: 'FAILED', fail_reason: reason });
  });

  it('fails for bytes that are no video, for a removed access, and as it is told', async () => {
    const emulator = await testEmulator({ processingMs: 1000 });
    const api = await apiOf(emulator, { user: USER });
    const file = await small('ok.mp4');
    const { publishId, url } = uploadOf(await api(VIDEO_INIT, directPost(8)));
    await put(url, Buffer.from('no video'), { first: 0, total: 8 });
    emulator.inject({ at: 'video-init', kind: 'fail-later', reason: 'spam_risk_text' });
    const told = await send(api, file, {});
    emulator.clock.advance(1000);
    expect((await statusOf(api, publishId))['fail_reason']).toBe('file_format_check_failed');
    expect((await statusOf(api, told))['fail_reason']).toBe('spam_risk_text');
    const orphan = await send(api, file, {});
    emulator.removeAccess(USER);
    emulator.clock.advance(1000);
    const again = await apiOf(emulator, { user: USER });
    expect((await statusOf(again, orphan))['fail_reason']).toBe('auth_removed');
  });

  it('stays in processing for an upload whose address expired', async () => {
    const { emulator, publishId } = await started();
    emulator.clock.advance(86_400_000);
    const api = await apiOf(emulator, { user: USER });
    expect(await statusOf(api, publishId)).toMatchObject({ status: 'PROCESSING_UPLOAD', uploaded_bytes: 0 });
  });

  it('knows whose post it is', async () => {
    const { emulator, publishId } = await started();
    const other = await apiOf(emulator, { user: 'open-mina' });
    const ask = async (id: string) => {
      const reply = await other(STATUS, { publish_id: id });
      return [reply.status, codeIn(reply)];
    };
    expect(await ask(publishId)).toEqual([400, 'token_not_authorized_for_specified_publish_id']);
    expect(await ask('v_pub_file~v2-1.1')).toEqual([400, 'invalid_publish_id']);
  });

  it('cancels downloads only', async () => {
    const { api, publishId } = await started();
    const reply = await api('/v2/post/publish/cancel/', { publish_id: publishId });
    expect([reply.status, codeIn(reply)]).toEqual([400, 'publish_not_cancellable']);
  });
});

describe('duplicates', () => {
  it('are the same bytes given twice to one account', async () => {
    const emulator = await testEmulator();
    const file = await small('ok.mp4');
    const mine = await apiOf(emulator, { user: USER });
    const first = await send(mine, file, {});
    await send(await apiOf(emulator, { user: 'open-mina' }), file, {});
    expect(await emulator.violations()).toEqual([]);
    const second = await send(mine, file, {});
    expect(await emulator.violations()).toEqual([{ kind: 'duplicate', detail: `${USER}: ${first}, ${second}` }]);
  });
});

describe('journal', () => {
  it('names every request with its log_id and no secret', async () => {
    const { emulator, api, publishId, url } = await started({}, 8, 8);
    await put(url, Buffer.alloc(8), { first: 0, total: 8 });
    const { json } = await api(STATUS, { publish_id: 'none' });
    const last = emulator.journal.entries.at(-1);
    expect(last).toMatchObject({ endpoint: 'status', status: 400, code: 'invalid_publish_id', user: USER });
    expect((json['error'] as Json)['log_id']).toBe(last?.logId);
    const text = JSON.stringify(emulator.journal.entries);
    expect(text).toContain(publishId);
    expect(text).not.toMatch(/act\.|rft\.|upload_token|demo-secret/);
  });
});
