import { z } from 'zod';
import { StudioError } from '../base/studio-error.ts';
import { type MethodName, methods, type Result } from './contract.ts';
import type { Envelope, Failure } from './envelope.ts';

/** Parameters as a handler gets them: parsed, defaults filled in. */
export type ParsedParams<Name extends MethodName> = z.output<(typeof methods)[Name]['params']>;

/** What a handler gives back; the result's schema is applied to it before it travels. */
export type HandlerResult<Name extends MethodName> = z.input<(typeof methods)[Name]['result']> | Result<Name>;

/** An implementation of the whole contract. */
export type Handlers = {
  readonly [Name in MethodName]: (params: ParsedParams<Name>) => Promise<HandlerResult<Name>>;
};

type DispatchOptions = {
  readonly handlers: Handlers;
  /** Told of everything that is not an expected failure; the caller only learns that it was a bug. */
  readonly onBug: (error: unknown, method: string) => void;
};

/**
 * Answers requests by name: unknown names and wrong parameters are refused with `usage`, expected failures travel as
 * data, anything else as `bug`. Never rejects.
 */
export function createDispatch({
  handlers,
  onBug,
}: DispatchOptions): (name: string, params: unknown) => Promise<Envelope> {
  return async (name, params) => {
    if (!isMethodName(name))
      return refused({ code: 'usage', message: `There is no method "${name}".`, params: { method: name } });
    const parsed = methods[name].params.safeParse(params);
    if (!parsed.success) {
      const message = `${name}: ${z.prettifyError(parsed.error)}`;
      return refused({ code: 'usage', message, params: { method: name } });
    }
    try {
      const handler = handlers[name] as (params: unknown) => Promise<unknown>;
      return { ok: true, result: methods[name].result.parse(await handler(parsed.data)) };
    } catch (error) {
      if (error instanceof StudioError) return { ok: false, error: error.toData() };
      onBug(error, name);
      return refused({
        code: 'bug',
        message: `Fifteen made a mistake in ${name}. It was written to the log.`,
        params: { method: name },
      });
    }
  };
}

/** Own keys only: `constructor` is no method. */
function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

function refused(failure: Omit<Failure, 'retryable'>): Envelope {
  return { ok: false, error: { ...failure, retryable: false } };
}
