import { StudioError } from '../base/studio-error.ts';
import type { Market } from './market-schema.ts';

/** The market with an id, e.g. `de-DE`. Throws `unknown-market`, naming those of the same language or all. */
export function findMarket(markets: readonly Market[], id: string): Market {
  const market = markets.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (market) return market;
  const language = id.split('-')[0]?.toLowerCase() ?? '';
  const near = markets.filter((each) => each.id.toLowerCase().startsWith(`${language}-`));
  const known = (near.length > 0 ? near : markets).map((each) => each.id).join(', ');
  const hint = near.length > 0 ? 'Did you mean' : 'Known markets are';
  throw new StudioError(
    'unknown-market',
    `There is no market "${id}". ${hint} ${known}${near.length > 0 ? '?' : '.'}`,
    {
      params: { market: id },
    },
  );
}
