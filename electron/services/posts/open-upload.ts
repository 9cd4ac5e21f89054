import { planChunks } from '../../../shared/publish/chunk-plan.ts';
import { explainCode } from '../../../shared/publish/error-table.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { Refusal } from '../../tiktok/outcome.ts';
import { applyEvent, HOLD_MS, problemOf, type SendContext, uploadSecret } from './send-context.ts';

/** How a step left a post; `waitMs` is set where it wants to be tried again later. */
export type Step = { readonly post: Post; readonly waitMs: number | null };

/**
 * Opens an upload for a queued post: looks again, writes that the request is about to leave, sends it, and writes the
 * handle before any byte. A lost answer is safe to repeat once: nothing can be posted from an upload without bytes
 * (docs/tiktok-api.md, "Opening twice").
 */
export async function openUpload(queued: Post, context: SendContext): Promise<Step> {
  const { signal, clock, link, secrets, limits, errors } = context;
  const objection = await context.check(queued, signal);
  if (objection?.kind === 'wait') return { post: queued, waitMs: HOLD_MS };
  if (objection) {
    const kind = objection.kind === 'ask' ? 'stopped-to-ask' : 'failed';
    return { post: await applyEvent(queued, { kind, problem: objection.problem }, context), waitMs: null };
  }
  const plan = planChunks(queued.video.bytes, limits, context.speed());
  const api = await link.api();
  await api.readyToInit(queued.account, queued.request.mode, signal);
  const sent = await applyEvent(queued, { kind: 'init-started' }, context);
  const issuedAt = clock.now();
  const outcome = await api.init(sent.account, { request: sent.request, plan }, signal);
  if (!outcome.ok) return afterRefusal(sent, outcome.refusal, context);
  const { publish_id: publishId, upload_url: url } = outcome.data;
  if (!(await link.addresses()).isUploadAddress(url)) {
    const problem = explainCode(errors, 'upload-address-strange', { logId: outcome.logId });
    return { post: await applyEvent(sent, { kind: 'failed', problem }, context), waitMs: null };
  }
  await secrets.write(uploadSecret(sent.id), url);
  return { post: await applyEvent(sent, { kind: 'init-answered', publishId, plan, issuedAt }, context), waitMs: null };
}

async function afterRefusal(post: Post, refusal: Refusal, context: SendContext): Promise<Step> {
  const problem = problemOf(refusal, context);
  if (!refusal.isDecided) return lostAnswer(post, refusal.logId, context);
  switch (refusal.code) {
    case 'rate_limit_exceeded':
      // The limiter knows how long; the place in the queue is kept.
      return { post: await applyEvent(post, { kind: 'init-postponed' }, context), waitMs: 0 };
    case 'unreachable':
    case 'temporarily_unavailable':
    case 'server_error':
      return { post: await applyEvent(post, { kind: 'init-postponed' }, context), waitMs: HOLD_MS };
    case 'reconnect-needed':
      await context.accounts.markGone(post.account);
      return { post: await applyEvent(post, { kind: 'init-postponed' }, context), waitMs: HOLD_MS };
    default: {
      const kind = problem.action === 'choose-again' ? 'stopped-to-ask' : 'failed';
      return { post: await applyEvent(post, { kind, problem }, context), waitMs: null };
    }
  }
}

/** An opening request whose answer never came, before a crash too. */
export async function lostAnswer(post: Post, logId: string | null, context: SendContext): Promise<Step> {
  const problem = explainCode(context.errors, 'init-unclear', { logId });
  const after = await applyEvent(post, { kind: 'init-lost', problem }, context);
  const [pause = 0] = context.limits.upload.backOffSeconds;
  return { post: after, waitMs: after.state === 'queued' ? pause * 1000 : null };
}
