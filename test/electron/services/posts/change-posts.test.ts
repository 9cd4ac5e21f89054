import { describe, expect, it } from 'vitest';
import { directRequest } from '../../../shared/publish/post-fixtures.ts';
import { connect, postingBench, sendAll } from './posting-bench.ts';

const HOUR_MS = 3_600_000;
const VARIANT = { product: 'kettle', market: 'de-DE', hook: null };

describe('posts', () => {
  it('are not given a time that is over: nothing leaves at once but by a click', async () => {
    const bench = await postingBench();
    const account = await connect(bench, 'open-aurel');
    const { posts } = bench.publishing;
    const now = bench.emulator.clock.now();
    const item = { folder: bench.campaign, ...VARIANT, account, request: directRequest };
    await expect(posts.prepare([{ ...item, sendAt: now - HOUR_MS }])).rejects.toMatchObject({ code: 'usage' });
    const [post] = await posts.prepare([{ ...item, sendAt: now + HOUR_MS }]);
    const id = post?.id ?? '';
    const answer = await posts.reschedule([{ post: id, sendAt: now - HOUR_MS / 2 }]);
    expect(answer).toMatchObject({ posts: [], refused: [{ post: id, reason: 'past' }] });
    expect(await posts.list(null)).toMatchObject([{ state: 'prepared', sendAt: now + HOUR_MS }]);
    // A time without seconds is one of this minute.
    expect((await posts.reschedule([{ post: id, sendAt: now - 59_000 }])).refused).toEqual([]);
  });

  it('are forgotten, but for one that TikTok may have something of', async () => {
    const bench = await postingBench({ markets: ['de-DE', 'fr-FR'] });
    const account = await connect(bench, 'open-aurel');
    const [sent = '', kept = ''] = await sendAll(bench, account, directRequest, ['de-DE', 'fr-FR']);
    await bench.publishing.posts.pause([kept]);
    bench.emulator.inject({ at: 'video-init', kind: 'hook', when: 'before', run: () => void bench.close() });
    bench.publishing.start(null);
    await bench.until([sent], ['init-sent']);
    await bench.close();
    const answer = await bench.publishing.posts.forget([sent, kept]);
    expect(answer).toMatchObject({ removed: [kept], refused: [{ post: sent, reason: 'unsettled' }] });
    expect((await bench.publishing.posts.list(null)).map(({ id }) => id)).toEqual([sent]);
  });
});
