import type { MethodName } from '../../../shared/api/contract.ts';
import type { Handlers, ParsedParams } from '../../../shared/api/dispatch.ts';

type Handler = (params: ParsedParams<MethodName>) => Promise<unknown>;

/**
 * Handlers of a group of the contract whose modules are loaded when one of them is called first: the start screen asks
 * for few, and the others bring half of all modules (text, feeds, workbooks).
 */
export function later<Name extends MethodName>(
  group: Readonly<Record<Name, object>>,
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let loading: Promise<Pick<Handlers, Name>> | null = null;
  const handlers = Object.keys(group).map((name): [string, Handler] => [
    name,
    async (params) => {
      loading ??= load();
      const handler = (await loading)[name as Name] as Handler;
      return handler(params);
    },
  ]);
  return Object.fromEntries(handlers) as unknown as Pick<Handlers, Name>;
}
