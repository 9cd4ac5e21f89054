import { describe, expect, it } from 'vitest';
import { directRequest } from '../../../shared/publish/post-fixtures.ts';
import { connect, ENDS, postingBench, sendAll } from './posting-bench.ts';

const publicRequest = { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' } as const;

describe('posting', () => {
  it('leads a direct post to its end and learns the id that is no double', async () => {
    const bench = await postingBench({ emulator: { processingMs: 12_000, moderationMs: 90_000 } });
    const account = await connect(bench, 'open-aurel');
    const [id = ''] = await sendAll(bench, account, publicRequest);
    bench.publishing.start(null);
    const [post] = await bench.until([id], ENDS);
    expect(post).toMatchObject({ state: 'published', inits: 1, problem: null, tiktokStatus: 'PUBLISH_COMPLETE' });
    const found = await waitForId(bench, id);
    expect(found.videoId).toMatch(/^\d{19}$/);
    expect(found.videoId).toBe(bench.emulator.posts[0]?.videoId);
    expect(await bench.emulator.violations()).toEqual([]);
    expect(bench.bugs).toEqual([]);
  });
});

async function waitForId(bench: Awaited<ReturnType<typeof postingBench>>, id: string) {
  for (;;) {
    const post = await bench.publishing.posts.read(id);
    if (post.videoId !== null || post.nextPollAt === null) return post;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
