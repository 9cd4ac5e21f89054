import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { directRequest } from '../../../shared/publish/post-fixtures.ts';
import { connect, ENDS, postingBench, sendAll } from './posting-bench.ts';

const publicRequest = { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' } as const;

describe('posting', () => {
  it('keeps the hook of a video, by which its figures are compared', async () => {
    const bench = await postingBench();
    const account = await connect(bench, 'open-aurel');
    const file = path.join(bench.campaign, 'campaign.json');
    const document = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...document, hooks: [{ id: 'question', name: 'A question' }] }));
    const list = path.join(bench.campaign, 'renders/manifest.json');
    const manifest = JSON.parse(await readFile(list, 'utf8'));
    const [own] = manifest.variants;
    await writeFile(list, JSON.stringify({ ...manifest, variants: [own, { ...own, hook: 'question' }] }));
    const variant = { folder: bench.campaign, product: own.product, market: own.market, account, sendAt: null };
    const posts = await bench.publishing.posts.prepare(
      ['question', null].map((hook) => ({ ...variant, hook, request: publicRequest })),
    );
    expect(posts.map(({ hook }) => hook)).toEqual(['question', null]);
    const unknown = [{ ...variant, hook: 'nobody', request: publicRequest }];
    await expect(bench.publishing.posts.prepare(unknown)).rejects.toThrow('no opening "nobody"');
  });

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
