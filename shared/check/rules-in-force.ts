import type { Campaign } from '../campaign/campaign-schema.ts';
import type { Market } from '../locale/market-schema.ts';
import type { Rule, Why } from './rule-schema.ts';

/** A rule as it holds for one campaign in one market. */
export type RuleInForce = {
  readonly id: string;
  readonly severity: Rule['severity'];
  readonly why: Why;
  readonly fix: string;
  readonly figures: Rule['figures'];
  readonly offReason: string | null;
};

/** The rules that hold in a market, by id. */
export type RulesInForce = ReadonlyMap<string, RuleInForce>;

/** The rules that hold for a campaign in a market; a rule that the market's data ask for has the market's source. */
export function rulesInForce(rules: readonly Rule[], market: Market, { checks }: Campaign): RulesInForce {
  return new Map(
    rules.flatMap((rule) => {
      if (!holdsIn(rule, market)) return [];
      const { id, severity, fix, figures } = rule;
      // An error stops the render: a reason does not change that.
      const offReason = severity === 'error' ? null : (checks?.off?.[id]?.reason ?? null);
      const why = whyIn(rule, market);
      return [[id, { id, severity: offReason === null ? severity : 'notice', why, fix, figures, offReason }]];
    }),
  );
}

/** Whether a rule holds in a market. */
export function holdsIn({ markets }: Rule, market: Market): boolean {
  if (markets === 'all') return true;
  return 'having' in markets ? basisIn(market, markets.having) !== null : markets.includes(market.id);
}

/** A rule's limit by name. A name that the rule does not have is a bug. */
export function figureOf({ id, figures }: Pick<RuleInForce, 'id' | 'figures'>, name: string): number {
  const figure = figures[name];
  if (figure === undefined) throw new Error(`rule ${id} has no figure ${name}`);
  return figure;
}

type Basis = Pick<Market['tax'], 'certainty' | 'source'>;

function basisIn(market: Market, field: Extract<Rule['markets'], { having: string }>['having']): Basis | null {
  switch (field) {
    case 'tax-included':
      return market.tax.display === 'included' ? market.tax : null;
    case 'unit-price':
      return market.unitPrice ?? null;
    case 'prior-price':
      return market.priorPrice ?? null;
    case 'disclosure':
      return market.disclosure;
  }
}

function whyIn({ markets, why }: Rule, market: Market): Why {
  const basis = typeof markets === 'object' && 'having' in markets ? basisIn(market, markets.having) : null;
  if (!basis) return why;
  return { ...why, source: basis.source.where, checkedOn: basis.source.checkedOn, certainty: basis.certainty };
}
