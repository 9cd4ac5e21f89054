import { randomBytes } from 'node:crypto';
import type { EmulatorClock } from './emulator-clock.ts';

/** The methods of the API, one rate limit each; `upload` is the PUT of bytes. */
export type Endpoint =
  | 'authorize'
  | 'token'
  | 'revoke'
  | 'user-info'
  | 'creator-info'
  | 'video-init'
  | 'inbox-init'
  | 'upload'
  | 'status'
  | 'cancel'
  | 'video-list'
  | 'video-query'
  | 'other';

/** One request as it was answered. Holds no token, secret or upload address. */
export type JournalEntry = {
  readonly at: number;
  readonly endpoint: Endpoint;
  readonly status: number;
  /** `error.code` of the answer; `ok` where there is none. */
  readonly code: string;
  readonly logId: string;
  readonly user: string | null;
  readonly publishId: string | null;
  /** The JSON that came in; null for forms, bytes and pages. */
  readonly sent: unknown;
  /** Of an upload: the range that it named, and the bytes that came. */
  readonly range: string | null;
  /** The fault that was injected, if any. */
  readonly fault: string | null;
};

/** What TikTok would let pass but a correct client never does: a run with any of these has failed. */
export type Violation = {
  readonly kind: 'authorization-on-upload' | 'unknown-field' | 'secret-in-url' | 'chunked-upload' | 'duplicate';
  readonly detail: string;
};

export type Journal = {
  readonly entries: readonly JournalEntry[];
  readonly violations: readonly Violation[];
  readonly add: (entry: JournalEntry) => void;
  readonly violate: (violation: Violation) => void;
};

export function createJournal(): Journal {
  const entries: JournalEntry[] = [];
  const violations: Violation[] = [];
  return {
    entries,
    violations,
    add: (entry) => entries.push(entry),
    violate: (violation) => violations.push(violation),
  };
}

/** As TikTok's: 14 digits of time, then hex. */
export function newLogId(clock: EmulatorClock): string {
  const time = new Date(clock.now()).toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return `${time}${randomBytes(9).toString('hex').toUpperCase()}`;
}
