import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answer.ts';
import type { Call, EmulatorState } from './call.ts';
import { type ChunkPlan, chunkLengthAt } from './chunk-rules.ts';
import type { EmulatedPost } from './posts.ts';
import { meter } from './upload-meter.ts';

const TYPES = ['video/mp4', 'video/quicktime', 'video/webm'];

type Range = { readonly first: number; readonly last: number; readonly total: number };

/** PUT of one chunk. Its body goes to the file as it comes and counts when all of it is there. */
export async function uploadRoute(call: Call, state: EmulatorState): Promise<Answer> {
  const { headers } = call.request;
  if (headers.authorization !== undefined)
    state.journal.violate({ kind: 'authorization-on-upload', detail: `log_id ${call.logId}` });
  if (headers['transfer-encoding'] !== undefined)
    state.journal.violate({ kind: 'chunked-upload', detail: `log_id ${call.logId}` });
  const { searchParams } = call.url;
  const post = state.posts.findUpload(searchParams.get('upload_id'), searchParams.get('upload_token'));
  if (!post?.plan) return refuse(call, state.options.unknownUploadStatus);
  call.user = post.user;
  call.publishId = post.publishId;
  // The one before may still be noticing that its connection has gone.
  const before = post.busy;
  let release = (): void => undefined;
  post.busy = new Promise((resolve) => {
    release = resolve;
  });
  await before;
  try {
    return await receive(call, { post, plan: post.plan }, state);
  } finally {
    release();
  }
}

type Task = { readonly post: EmulatedPost; readonly plan: ChunkPlan };

async function receive(call: Call, { post, plan }: Task, state: EmulatorState): Promise<Answer> {
  const { request, fault } = call;
  if (fault?.kind === 'expire') post.expiresAt = state.clock.now();
  if (state.clock.now() >= post.expiresAt) return refuse(call, 403);
  const range = readRange(request.headers['content-range']);
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  const isSound = range && TYPES.includes(request.headers['content-type'] ?? '') && range.total === plan.size;
  if (!isSound || length !== range.last - range.first + 1) return refuse(call, 400);
  const stored = { 'content-range': storedRange(post, plan, state) };
  if (fault?.kind === 'range') return refuse(call, 416, stored);
  if (range.first < post.received && state.options.reading === 'lenient' && length === chunkLengthAt(plan, range.first))
    return refuse(call, 206, stored); // Sent again and already there: harmless, by one client's report.
  if (range.first !== post.received || length !== chunkLengthAt(plan, range.first)) return refuse(call, 416, stored);
  const file = createWriteStream(post.file, { flags: 'r+', start: range.first });
  if (!fault) await pipeline(request, file);
  else {
    const cut = (): void => void request.socket.destroy();
    await pipeline(request, meter(fault, cut), file);
  }
  state.posts.confirm(post, length);
  const headers = { 'content-range': storedRange(post, plan, state) };
  return { status: post.completedAt === null ? 206 : 201, headers, body: '', code: 'ok' };
}

function readRange(text: string | undefined): Range | null {
  const parts = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text ?? '');
  return parts && { first: Number(parts[1]), last: Number(parts[2]), total: Number(parts[3]) };
}

/** Whether the number is the last byte's index or a count is not spelled out: strict says index, lenient count. */
function storedRange({ received }: EmulatedPost, { size }: ChunkPlan, { options }: EmulatorState): string {
  const reached = options.reading === 'strict' ? Math.max(0, received - 1) : received;
  return `bytes 0-${reached}/${size}`;
}

/** Answers after the body is through: a client that still writes could not read the answer. */
async function refuse(
  { request }: Call,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  for await (const _ of request);
  return { status, headers, body: '', code: String(status) };
}
