import type { Account } from '../../../shared/api/publish-methods.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import type { Problem } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { Terminal } from './terminal.ts';

/** States that nothing follows by itself. */
const ENDED: readonly Post['state'][] = ['delivered', 'published', 'failed', 'unknown', 'asking', 'paused'];

/** Whether a post has come to its end, or waits for its user. */
export function hasEnded({ state, sendAt }: Post): boolean {
  return ENDED.includes(state) || (state === 'prepared' && sendAt === null);
}

/** Whether the video is where it was to go. */
export function hasArrived({ state }: Post): boolean {
  return state === 'delivered' || state === 'published';
}

/** A post as a JSON line. */
export function postEvent(post: Post): object {
  const { id, account, product, market, hook, request, state, sendAt, inits, publishId, videoId, problem } = post;
  const { confirmedBytes, tiktokStatus, earlier } = post;
  const upload = { inits, publishId, confirmedBytes, bytes: post.video.bytes, tiktokStatus, earlier };
  const where = { product, market, hook, campaign: post.campaign.folder, account, mode: request.mode };
  return { event: 'post', post: id, ...where, state, sendAt, ...upload, videoId, problem };
}

const WORDS: Readonly<Record<Post['state'], string>> = {
  prepared: 'prepared',
  paused: 'paused',
  asking: 'stopped to ask',
  queued: 'queued',
  'init-sent': 'opening the upload',
  uploading: 'uploading',
  closing: 'sending the last piece',
  processing: 'processing at TikTok',
  delivered: 'in the TikTok inbox',
  published: 'published',
  failed: 'failed',
  unknown: 'outcome unknown',
};

/** A post on a line, for people; what stands in its way follows on lines of its own. */
export function postLine(post: Post, accounts: readonly Account[]): string {
  const { id, state, sendAt, videoId, problem } = post;
  const account = accounts.find((each) => each.id === post.account);
  const time = state === 'prepared' && sendAt !== null ? ` for ${new Date(sendAt).toISOString()}` : '';
  const video = videoId === null ? '' : `  video ${videoId}`;
  const line = `${id.slice(0, 8)}  ${variantName(post)}  ${accountName(account, post.account)}  ${WORDS[state]}${time}${video}`;
  return problem === null ? line : `${line}\n${problemLines(problem)}`;
}

/** What is wrong, the way out, and what TikTok's support asks for. */
export function problemLines({ code, message, wayOut, logId, detail }: Problem): string {
  const facts = [code, ...(logId === null ? [] : [`log id ${logId}`]), ...(detail === null ? [] : [detail])];
  return `  ${message}\n  ${wayOut}\n  (${facts.join(', ')})`;
}

export function accountName(account: Account | undefined, id: string): string {
  if (!account) return id;
  return account.username === null ? account.nickname : `@${account.username}`;
}

/** What users look at next, by what their posts came to. */
export function printAdvice(posts: readonly Post[], { err }: Terminal): void {
  if (posts.some(({ state }) => state === 'delivered'))
    err('Open the TikTok app, go to the inbox and tap the notification to finish the post.');
  if (posts.some(({ state }) => state === 'published'))
    err('It may take a few minutes for the content to process and be visible on the profile.');
  const failed = posts.filter(({ state }) => state === 'failed');
  if (failed.length > 0) err(`Retry with: fifteen posts retry ${failed.map(({ id }) => id.slice(0, 8)).join(' ')}`);
}
