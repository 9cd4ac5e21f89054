import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainCode } from '../../../shared/publish/error-table.ts';
import { type Post, postSchema } from '../../../shared/publish/post.ts';
import { afterEvent, mayHappen, type PostEvent } from '../../../shared/publish/post-transitions.ts';
import { tiktokErrors, tiktokLimits } from '../../setup/tiktok-data.ts';
import { directRequest, preparedPost } from './post-fixtures.ts';

const limits = tiktokLimits();
const problem = explainCode(tiktokErrors(), 'upload-broken');
const plan = { size: 4_000_000, chunkSize: 4_000_000, count: 1 };
const answered: PostEvent = { kind: 'init-answered', publishId: 'v_pub_file~v2-1.1', plan, issuedAt: 10 };

function run(events: readonly PostEvent[], from: Post = preparedPost(), now = 1000): Post {
  return events.reduce((post, event) => afterEvent(post, event, { now, limits }), from);
}

const UP_TO_SENT: readonly PostEvent[] = [
  { kind: 'released' },
  { kind: 'init-started' },
  answered,
  { kind: 'last-chunk-started' },
  { kind: 'sent' },
];

describe('afterEvent', () => {
  it('leads a direct post from the click to its end', () => {
    const post = run([...UP_TO_SENT, { kind: 'polled', status: 'PUBLISH_COMPLETE', videoId: null }]);
    expect(post).toEqual(
      preparedPost({
        state: 'published',
        releasedAt: 1000,
        inits: 1,
        publishId: 'v_pub_file~v2-1.1',
        issuedAt: 10,
        plan,
        confirmedBytes: 4_000_000,
        sentAt: 1000,
        tiktokStatus: 'PUBLISH_COMPLETE',
        endedAt: 1000,
      }),
    );
  });

  it('goes on looking for the id of a public post, and stops when it has it', () => {
    const open = run(UP_TO_SENT, preparedPost({ request: { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' } }));
    const published = run([{ kind: 'polled', status: 'PUBLISH_COMPLETE', videoId: null }], open);
    expect(published.nextPollAt).toBe(61_000);
    const found = run(
      [{ kind: 'polled', status: 'PUBLISH_COMPLETE', videoId: '7685480798933239816' }],
      published,
      61_000,
    );
    expect(found).toMatchObject({ videoId: '7685480798933239816', nextPollAt: null, endedAt: 1000 });
  });

  it('counts a delivered draft as a success and waits a day for the user to post it', () => {
    const delivered = run([...UP_TO_SENT, { kind: 'polled', status: 'SEND_TO_USER_INBOX', videoId: null }]);
    expect(delivered).toMatchObject({ state: 'delivered', nextPollAt: 901_000 });
    const later = run([{ kind: 'polled', status: 'SEND_TO_USER_INBOX', videoId: null }], delivered, 1000 + 86_400_000);
    expect(later).toMatchObject({ state: 'delivered', nextPollAt: null });
  });

  it('keeps looking at statuses that it does not know', () => {
    expect(run([...UP_TO_SENT, { kind: 'polled', status: 'PROCESSING_NEW', videoId: null }])).toMatchObject({
      state: 'processing',
      nextPollAt: 6000,
    });
  });

  it('opens a second upload after a lost answer and no third one', () => {
    const lost: readonly PostEvent[] = [{ kind: 'init-started' }, { kind: 'init-lost', problem }];
    const once = run([{ kind: 'released' }, ...lost]);
    expect(once).toMatchObject({ state: 'queued', inits: 1 });
    expect(run(lost, once)).toMatchObject({ state: 'failed', inits: 2, problem });
  });

  it('does not count an opening that was refused before any work', () => {
    const post = run([{ kind: 'released' }, { kind: 'init-started' }, { kind: 'init-postponed' }]);
    expect(post).toMatchObject({ state: 'queued', inits: 0 });
  });

  it('keeps the handle of an earlier try when a failed post is retried', () => {
    const failed = run([...UP_TO_SENT, { kind: 'failed', problem }]);
    expect(run([{ kind: 'retried' }], failed, 5000)).toMatchObject({
      state: 'queued',
      inits: 0,
      publishId: null,
      earlier: [{ publishId: 'v_pub_file~v2-1.1', state: 'failed', endedAt: 5000 }],
    });
  });

  it('takes an event at the wrong time for a bug', () => {
    expect(() => run([{ kind: 'sent' }])).toThrow('a post that is prepared cannot be sent');
  });

  it('never opens an upload by itself once the last piece may have left', () => {
    const events: readonly PostEvent[] = [
      { kind: 'released' },
      { kind: 'paused' },
      { kind: 'resumed' },
      { kind: 'stopped-to-ask', problem },
      { kind: 'init-started' },
      { kind: 'init-postponed' },
      { kind: 'init-lost', problem },
      answered,
      { kind: 'bytes-confirmed', bytes: 0 },
      { kind: 'upload-lost', problem },
      { kind: 'last-chunk-started' },
      { kind: 'sent' },
      { kind: 'polled', status: 'PROCESSING_UPLOAD', videoId: null },
      { kind: 'polled', status: 'SEND_TO_USER_INBOX', videoId: null },
      { kind: 'polled', status: 'PUBLISH_COMPLETE', videoId: '7685480798933239816' },
      { kind: 'failed', problem },
      { kind: 'outcome-unknown', problem },
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (sequence) => {
        let post = preparedPost();
        let mayHaveLeft = false;
        for (const event of sequence) {
          if (!mayHappen(post, event.kind)) continue;
          post = afterEvent(post, event, { now: 1000, limits });
          mayHaveLeft ||= event.kind === 'last-chunk-started';
          expect(post.inits).toBeLessThanOrEqual(limits.upload.maxInits);
          if (mayHaveLeft)
            expect(post).not.toMatchObject({ state: expect.stringMatching(/queued|init-sent|uploading/) });
          expect(postSchema.parse(post)).toEqual(post);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
