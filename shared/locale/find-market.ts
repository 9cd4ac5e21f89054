import { StudioError } from '../base/studio-error.ts';
import type { Market } from './market-schema.ts';
import { PSEUDO_MARKETS } from './pseudo-markets.ts';

/** The market with an id, e.g. `de-DE`; a pseudo-market's too. Throws `unknown-market`, naming those of the same language or place, or all. */
export function findMarket(markets: readonly Market[], id: string): Market {
  const wanted = id.trim().replaceAll('_', '-').toLowerCase();
  const market = [...markets, ...PSEUDO_MARKETS].find((each) => each.id.toLowerCase() === wanted);
  if (market) return market;
  // `en-AU`, `jp` and `germany` alike: each part may name a language, a region or a country.
  const parts = new Set([wanted, ...wanted.split('-')]);
  const near = markets.filter((each) => namesOf(each).some((name) => parts.has(name)));
  const known = (near.length > 0 ? near : markets).map((each) => each.id).join(', ');
  const hint = near.length > 0 ? `Did you mean ${known}?` : `Known markets are ${known}.`;
  throw new StudioError('unknown-market', `There is no market "${id}". ${hint}`, { params: { market: id } });
}

function namesOf({ id, region, name }: Market): readonly string[] {
  const language = id.split('-')[0] ?? id;
  return [language, region, name].map((each) => each.toLowerCase());
}
