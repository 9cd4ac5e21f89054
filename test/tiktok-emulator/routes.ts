import { type Answer, refusedAnswer } from './answer.ts';
import { authorizeRoute } from './authorize-route.ts';
import { avatarPng } from './avatar.ts';
import type { Call, EmulatorState } from './call.ts';
import { creatorInfoRoute } from './creator-info-route.ts';
import { userInfoRoute, videoListRoute, videoQueryRoute } from './display-routes.ts';
import { homeRoute } from './home-route.ts';
import { inboxInitRoute, videoInitRoute } from './init-routes.ts';
import type { Endpoint } from './journal.ts';
import { revokeRoute, tokenRoute } from './oauth-routes.ts';
import { sinkRoute } from './sink-route.ts';
import { cancelRoute, statusRoute } from './status-routes.ts';
import { uploadRoute } from './upload-route.ts';

type Route = (call: Call, state: EmulatorState) => Promise<Answer>;
type Row = { readonly endpoint: Endpoint; readonly methods: readonly string[]; readonly run: Route };

/** Trailing slashes are part of the paths. */
const ROUTES: Readonly<Record<string, Row>> = {
  '/v2/auth/authorize/': { endpoint: 'authorize', methods: ['GET', 'POST'], run: authorizeRoute },
  '/v2/oauth/token/': { endpoint: 'token', methods: ['POST'], run: tokenRoute },
  '/v2/oauth/revoke/': { endpoint: 'revoke', methods: ['POST'], run: revokeRoute },
  '/v2/user/info/': { endpoint: 'user-info', methods: ['GET'], run: userInfoRoute },
  '/v2/post/publish/creator_info/query/': { endpoint: 'creator-info', methods: ['POST'], run: creatorInfoRoute },
  '/v2/post/publish/video/init/': { endpoint: 'video-init', methods: ['POST'], run: videoInitRoute },
  '/v2/post/publish/inbox/video/init/': { endpoint: 'inbox-init', methods: ['POST'], run: inboxInitRoute },
  '/v2/post/publish/status/fetch/': { endpoint: 'status', methods: ['POST'], run: statusRoute },
  '/v2/post/publish/cancel/': { endpoint: 'cancel', methods: ['POST'], run: cancelRoute },
  '/v2/video/list/': { endpoint: 'video-list', methods: ['POST'], run: videoListRoute },
  '/v2/video/query/': { endpoint: 'video-query', methods: ['POST'], run: videoQueryRoute },
  '/video/': { endpoint: 'upload', methods: ['PUT'], run: uploadRoute },
  '/sink': { endpoint: 'other', methods: ['PUT'], run: sinkRoute },
  '/': { endpoint: 'other', methods: ['GET', 'POST'], run: homeRoute },
};

/** The route of an address; unknown ones answer 404, wrong methods 405. */
export function routeOf({ pathname }: URL, method: string): Pick<Row, 'endpoint' | 'run'> {
  const row = ROUTES[pathname];
  if (row?.methods.includes(method)) return row;
  if (row) return { endpoint: row.endpoint, run: async (call) => refused(405, call) };
  if (/^\/avatar\/[^/]+\.png$/.test(pathname)) return { endpoint: 'other', run: avatarRoute };
  return { endpoint: 'other', run: async (call) => refused(404, call) };
}

async function refused(status: number, { request, logId }: Call): Promise<Answer> {
  for await (const _ of request);
  return refusedAnswer({ status, code: 'invalid_params', message: 'Unsupported path' }, logId);
}

/** A profile picture of an account. */
async function avatarRoute({ url }: Call): Promise<Answer> {
  const name = decodeURIComponent(url.pathname.slice('/avatar/'.length, -'.png'.length));
  return { status: 200, headers: { 'content-type': 'image/png' }, body: avatarPng(name), code: 'ok' };
}
