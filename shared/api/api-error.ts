import type { Failure } from './envelope.ts';

/** A request that failed, as the caller of a client sees it: decide by `code`, show `message`, offer a retry where `retryable`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly params: Failure['params'];
  readonly retryable: boolean;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.code = failure.code;
    this.params = failure.params;
    this.retryable = failure.retryable;
  }
}
