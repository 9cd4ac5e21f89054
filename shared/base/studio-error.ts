/** Every failure that a user can meet has one of these codes; callers decide by code, never by message. */
export type StudioErrorCode =
  | 'usage'
  | 'bad-input'
  | 'file-missing'
  | 'not-media'
  | 'not-a-campaign'
  | 'newer-version'
  | 'read-only'
  | 'unknown-template'
  | 'unknown-market'
  | 'unknown-product'
  | 'slot-empty'
  | 'output-exists'
  | 'output-unwritable'
  | 'disk-full'
  | 'tool-missing'
  | 'ffmpeg-failed'
  | 'ffmpeg-stalled'
  | 'verify-failed'
  | 'account-missing'
  | 'app-key-missing'
  | 'tiktok-refused'
  | 'post-missing'
  | 'cancelled';

/** Values of an error's message, for callers that word it themselves. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What crosses every process and transport boundary in place of an Error. */
export type StudioErrorData = {
  readonly code: StudioErrorCode;
  readonly message: string;
  readonly params: ErrorParams;
  readonly retryable: boolean;
};

type StudioErrorDetails = {
  readonly params?: ErrorParams;
  readonly retryable?: boolean;
  readonly cause?: unknown;
};

/**
 * An expected failure: the message says what is wrong, where (file, field or row) and the way out.
 * Anything else that is thrown is a bug.
 */
export class StudioError extends Error {
  override readonly name = 'StudioError';
  readonly code: StudioErrorCode;
  readonly params: ErrorParams;
  readonly retryable: boolean;

  constructor(code: StudioErrorCode, message: string, details: StudioErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.params = details.params ?? {};
    this.retryable = details.retryable ?? false;
  }

  toData(): StudioErrorData {
    return { code: this.code, message: this.message, params: this.params, retryable: this.retryable };
  }
}

/** True for our own cancellation and for the AbortError that platform calls throw. */
export function isAborted(error: unknown): boolean {
  if (error instanceof StudioError) return error.code === 'cancelled';
  return error instanceof Error && error.name === 'AbortError';
}
