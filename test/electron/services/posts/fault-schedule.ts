import type { PostRequest } from '../../../../shared/publish/post-request.ts';
import { directRequest } from '../../../shared/publish/post-fixtures.ts';
import type { Fault, FaultKind } from '../../../tiktok-emulator/faults.ts';
import type { Endpoint } from '../../../tiktok-emulator/journal.ts';

/** Where the program dies: at a request, by the emulator's hand, or by its own right after a write. */
export type Death =
  | {
      readonly kind: 'request';
      readonly at: Endpoint;
      readonly when: 'before' | 'middle' | 'after';
      readonly skip: number;
    }
  | { readonly kind: 'write'; readonly after: number };

/** Two posts of one account, what goes wrong on the way, and where the program is killed. */
export type FaultSchedule = {
  readonly posts: readonly { readonly market: string; readonly request: PostRequest }[];
  readonly faults: readonly Fault[];
  readonly death: Death;
};

/** Videos of one, one, two and three pieces. */
export const MARKETS = ['de-DE', 'fr-FR', 'ja-JP', 'ar-SA'] as const;

/** Bytes that a market's video is padded to. */
export function bytesOf(market: string): number {
  return market === 'ja-JP' ? 1_000_000 : market === 'ar-SA' ? 1_500_000 : 0;
}

type Draw = {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly one: <Value>(values: readonly Value[]) => Value;
};

/** The same draws for the same seed (mulberry32, public domain). */
function drawing(seed: number): Draw {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, one: (values) => values[below(values.length)] as (typeof values)[number] };
}

/** The schedule of a seed. */
export function faultSchedule(seed: number): FaultSchedule {
  const draw = drawing(seed);
  // A third of the schedules has a file of several pieces.
  const small = ['de-DE', 'fr-FR'];
  const markets = draw.below(3) === 0 ? [draw.one(['ja-JP', 'ar-SA']), draw.one(small)] : small;
  const posts = markets.map((market) => ({ market, request: requestOf(draw) }));
  const faults = Array.from({ length: 1 + draw.below(4) }, () => faultOf(draw));
  return { posts, faults, death: deathOf(draw, posts[0]?.request.mode ?? 'inbox') };
}

function requestOf({ one }: Draw): PostRequest {
  return one([
    { mode: 'inbox', caption: 'Tea' },
    directRequest,
    { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' },
  ] as const);
}

function faultOf(draw: Draw): Fault {
  const at = draw.one<Endpoint>([
    'creator-info',
    'video-init',
    'inbox-init',
    'upload',
    'upload',
    'upload',
    'status',
    'token',
  ]);
  return { at, skip: draw.below(3), times: 1 + draw.below(2), ...kindOf(at, draw) };
}

function kindOf(at: Endpoint, { one, below }: Draw): FaultKind {
  const anywhere: readonly FaultKind[] = [
    { kind: 'error', status: one([500, 502, 503] as const), when: one(['before', 'after'] as const) },
    { kind: 'error', status: 429, when: 'before' },
    { kind: 'reset', afterBytes: -1 },
    { kind: 'reset', afterBytes: below(500_000) },
    { kind: 'latency', ms: below(15) },
  ];
  if (at === 'token') return one(anywhere.filter(({ kind }) => kind !== 'latency'));
  if (at === 'upload') return one([...anywhere, { kind: 'range' }, { kind: 'expire' }]);
  const tokenDeath: FaultKind = { kind: 'token-death' };
  if (at === 'status') {
    const unknown: FaultKind = { kind: 'api-error', status: 400, code: 'invalid_publish_id' };
    return one([...anywhere, ...anywhere, tokenDeath, unknown]);
  }
  if (at === 'creator-info') return one([...anywhere, tokenDeath]);
  const refused: FaultKind = { kind: 'api-error', status: 403, code: 'spam_risk_too_many_posts' };
  return one([...anywhere, tokenDeath, refused, { kind: 'fail-later', reason: 'internal' }]);
}

function deathOf({ one, below }: Draw, mode: PostRequest['mode']): Death {
  if (below(3) === 0) return { kind: 'write', after: 1 + below(6) };
  const init = mode === 'direct' ? 'video-init' : 'inbox-init';
  const at = one<Endpoint>([init, 'upload', 'upload', 'status']);
  const when = one(at === 'upload' ? (['before', 'middle', 'after'] as const) : (['before', 'after'] as const));
  return { kind: 'request', at, when, skip: below(2) };
}
