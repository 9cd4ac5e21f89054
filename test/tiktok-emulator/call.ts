import type { IncomingMessage } from 'node:http';
import type { EmulatorClock } from './emulator-clock.ts';
import type { AppConfig, EmulatorOptions, UserConfig } from './emulator-config.ts';
import type { Fault, Faults } from './faults.ts';
import type { Grants } from './grants.ts';
import type { Endpoint, Journal } from './journal.ts';
import type { Posts } from './posts.ts';
import type { RateLimits } from './rate-limits.ts';
import type { VideoStats } from './video-stats.ts';

/** Everything that a running emulator holds. */
export type EmulatorState = {
  readonly options: EmulatorOptions;
  readonly origin: () => string;
  readonly clock: EmulatorClock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly grants: Grants;
  readonly posts: Posts;
  readonly limits: RateLimits;
  readonly stats: VideoStats;
  readonly app: (key: string) => AppConfig | null;
  readonly user: (openId: string) => UserConfig | null;
};

/** One request on its way through a route, and what the journal will say of it. */
export type Call = {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly endpoint: Endpoint;
  readonly fault: Fault | null;
  readonly logId: string;
  user: string | null;
  publishId: string | null;
  sent: unknown;
};

const LARGEST_BODY = 1_000_000;

/** The body of a small request as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length > LARGEST_BODY) throw new Error('a body of over a megabyte');
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Members that no document names, as violations: TikTok ignores them, so a client would never learn of its mistake. */
export function reportUnknown(call: Call, found: object, known: readonly string[], journal: Journal, below = ''): void {
  for (const name of Object.keys(found))
    if (!known.includes(name)) journal.violate({ kind: 'unknown-field', detail: `${call.endpoint}: ${below}${name}` });
}
