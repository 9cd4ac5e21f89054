import type { z } from 'zod';

/**
 * One method of the contract: what goes in and what comes out, as schemas; both sides parse.
 * A function, because it keeps the schemas' own types; a plain annotation would widen them.
 */
export function method<Params extends z.ZodType, Result extends z.ZodType>(
  params: Params,
  result: Result,
): { readonly params: Params; readonly result: Result } {
  return { params, result };
}
