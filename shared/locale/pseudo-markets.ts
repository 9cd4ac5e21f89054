import type { Market } from './market-schema.ts';

/** What a pseudo-market stresses: longer text, mirrored layout, full-width letters, stacked marks. */
export type PseudoKind = 'accents' | 'mirrored' | 'full-width' | 'tallest';

type Own = Pick<Market, 'id' | 'name' | 'direction' | 'script'>;

function pseudoMarket(own: Own): Market {
  const source = { where: 'Made up to try layouts', checkedOn: '2026-11-24' };
  return {
    ...own,
    // XA to XZ are codes that ISO 3166-1 leaves to users.
    region: own.id.slice(-2),
    currency: 'EUR',
    numberingSystem: 'latn',
    firstDay: 1,
    fallback: ['en'],
    tax: { display: 'open', certainty: 'low', source },
    disclosure: { words: ['Ad'], when: 'any', minSeconds: 0, certainty: 'low', source },
    sources: [{ what: 'pseudo-market', ...source }],
  };
}

const KINDS: Readonly<Record<string, PseudoKind>> = {
  'en-XA': 'accents',
  'ar-XB': 'mirrored',
  'ja-XC': 'full-width',
  'th-XD': 'tallest',
};

/** Markets that nobody lives in: they show by English text what would break in others. Found by id, never listed. */
export const PSEUDO_MARKETS: readonly Market[] = [
  pseudoMarket({ id: 'en-XA', name: 'Pseudo: accents, 40 % longer', direction: 'ltr', script: 'Latn' }),
  pseudoMarket({ id: 'ar-XB', name: 'Pseudo: right to left', direction: 'rtl', script: 'Arab' }),
  pseudoMarket({ id: 'ja-XC', name: 'Pseudo: full-width letters', direction: 'ltr', script: 'Jpan' }),
  pseudoMarket({ id: 'th-XD', name: 'Pseudo: tallest lines', direction: 'ltr', script: 'Thai' }),
];

/** What a market stresses, if it is a pseudo-market; null for a real one. */
export function pseudoKind(id: string): PseudoKind | null {
  return KINDS[id] ?? null;
}
