import { stat } from 'node:fs/promises';
import { type ByteRange, type ChunkPlan, chunkAt, resumeOffset } from '../../../shared/publish/chunk-plan.ts';
import { explainCode } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import { type ChunkAnswer, putChunk } from '../../tiktok/put-chunk.ts';
import { lookAtPost, settleClosing } from './look-at-post.ts';
import { applyEvent, type SendContext, showEvent, uploadSecret } from './send-context.ts';

/**
 * Sends what TikTok does not have yet, piece after piece, and ends where every byte is there or the upload is over.
 * "The last piece is about to leave" is written before it does: from then on only the same upload is continued.
 */
export async function sendBytes(given: Post, context: SendContext): Promise<Post> {
  const url = await context.secrets.read(uploadSecret(given.id));
  if (url === null) return uploadOver(given, 'upload-address-expired', context);
  let post = given;
  if (post.state === 'closing') {
    // The program was ended while the last piece was on its way.
    const settled = await settleClosing(post, context);
    if (settled) return settled;
  }
  let notedAt = context.clock.now();
  for (let tries = 0; post.state === 'uploading' || post.state === 'closing'; ) {
    const { plan, issuedAt } = post;
    if (plan === null || issuedAt === null) throw new Error('an upload that was opened has a plan');
    if (context.clock.now() - issuedAt > context.limits.upload.budgetSeconds * 1000)
      return uploadOver(post, 'upload-address-expired', context);
    if (!(await isSameFile(post))) return fileChanged(post, context);
    const range = chunkAt(plan, post.confirmedBytes);
    if (range === null) throw new Error(`no piece begins at ${post.confirmedBytes}`);
    if (range.isLast && post.state === 'uploading')
      post = await applyEvent(post, { kind: 'last-chunk-started' }, context);
    const answer = await putMeasured({ url, post, range }, context);
    const next = await afterAnswer({ post, plan, range, answer }, context);
    if (next.kind === 'over') return next.post;
    tries = next.kind === 'again' ? tries + 1 : 0;
    post = next.post;
    if (next.kind === 'again') await pause(tries, context);
    else if (context.clock.now() - notedAt >= NOTE_EVERY_MS) {
      await context.store.write(post);
      notedAt = context.clock.now();
    }
  }
  return post;
}

/**
 * How often confirmed bytes are written while pieces go. A write that is on the disk for good took 50 ms, as long as a
 * piece of 10 MB to the same machine (busy, 2026-11-26); one that a crash loses costs a 416, which says where to go on.
 */
const NOTE_EVERY_MS = 1000;

type Sent = { readonly post: Post; readonly plan: ChunkPlan; readonly range: ByteRange; readonly answer: ChunkAnswer };
type Next = { readonly kind: 'on' | 'again' | 'over'; readonly post: Post };

async function afterAnswer({ post, plan, range, answer }: Sent, context: SendContext): Promise<Next> {
  const status = answer?.status ?? 0;
  if (status === 416)
    return atOffset(post, answer?.reported == null ? null : resumeOffset(plan, answer.reported), context);
  if (status === 201 || status === 200 || status === 206) {
    // A 206 to the last piece means that TikTok counts otherwise than we do: its own figure decides.
    if (range.isLast && status !== 206) return over(await applyEvent(post, { kind: 'sent' }, context));
    const offset = answer?.reported == null ? null : resumeOffset(plan, answer.reported);
    return atOffset(post, offset ?? (range.isLast ? null : range.last + 1), context);
  }
  if (status === 0 || status === 429 || status >= 500) {
    const settled = post.state === 'closing' ? await settleClosing(post, context) : null;
    return settled ? over(settled) : { kind: 'again', post };
  }
  if (status === 403 || status === 404 || status === 405)
    return over(await uploadOver(post, 'upload-address-expired', context));
  const settled = post.state === 'closing' ? await settleClosing(post, context) : null;
  const problem = explainCode(context.errors, 'upload-refused', { detail: `HTTP ${status}` });
  return over(settled ?? (await applyEvent(post, { kind: 'failed', problem }, context)));
}

/** Goes on where TikTok stands; null where that is no border of a piece. */
async function atOffset(post: Post, offset: number | null, context: SendContext): Promise<Next> {
  if (offset === null) return over(await uploadOver(post, 'upload-broken', context));
  if (offset === post.video.bytes) {
    const closing = post.state === 'closing' ? post : await applyEvent(post, { kind: 'last-chunk-started' }, context);
    return over(await applyEvent(closing, { kind: 'sent' }, context));
  }
  if (offset === post.confirmedBytes) return { kind: 'again', post };
  return { kind: 'on', post: showEvent(post, { kind: 'bytes-confirmed', bytes: offset }, context) };
}

function over(post: Post): Next {
  return { kind: 'over', post };
}

/**
 * This upload takes no more bytes. Before the last piece left nothing can have been posted, so another may be opened;
 * after that only TikTok knows.
 */
async function uploadOver(given: Post, code: string, context: SendContext): Promise<Post> {
  const post = given.state === 'uploading' ? await lookAtPost(given, context) : given;
  if (post.state === 'uploading') {
    return applyEvent(post, { kind: 'upload-lost', problem: explainCode(context.errors, code) }, context);
  }
  if (post.state !== 'closing') return post;
  const settled = await settleClosing(post, context);
  if (settled) return settled;
  return applyEvent(post, { kind: 'outcome-unknown', problem: explainCode(context.errors, 'bytes-missing') }, context);
}

async function fileChanged(post: Post, context: SendContext): Promise<Post> {
  const settled = post.state === 'closing' ? await settleClosing(post, context) : null;
  if (settled) return settled;
  const problem = explainCode(context.errors, 'file-changed');
  return applyEvent(post, { kind: post.state === 'closing' ? 'outcome-unknown' : 'failed', problem }, context);
}

/** Size and time of the file are as they were when the choices were made. */
export async function isSameFile({ video }: Pick<Post, 'video'>): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(video.file);
    return size === video.bytes && mtimeMs === video.mtimeMs;
  } catch {
    return false; // Gone or unreadable: not the file that was chosen.
  }
}

type Measured = { readonly url: string; readonly post: Post; readonly range: ByteRange };

/** Shorter ones say more of the answer's time than of the line. */
const SPEED_BYTES = 1_000_000;

async function putMeasured({ url, post, range }: Measured, context: SendContext): Promise<ChunkAnswer> {
  const startedAt = context.clock.now();
  let left = 0;
  const answer = await putChunk({
    url,
    file: post.video.file,
    range,
    total: post.video.bytes,
    mimeType: post.video.mimeType,
    signal: context.signal,
    onBytes: (bytes) => {
      left += bytes;
      context.onProgress(post, range.first + left);
    },
  });
  const seconds = (context.clock.now() - startedAt) / 1000;
  if (answer && answer.status < 300 && left >= SPEED_BYTES && seconds > 0) context.onSpeed(left / seconds);
  return answer;
}

async function pause(tries: number, { limits, clock, signal }: SendContext): Promise<void> {
  const { backOffSeconds } = limits.upload;
  const seconds = backOffSeconds[Math.min(tries, backOffSeconds.length) - 1] ?? 0;
  await clock.sleep(seconds * 1000, signal);
}
