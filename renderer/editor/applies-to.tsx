import { RotateCcw } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { type ChoicePlace, isHookScope, type Scope, scopeOf } from '../document/edit-choices.ts';
import type { Translate } from '../i18n/translate.ts';
import { useText } from '../i18n/use-text.ts';
import { pickScope, resetChoice, scopeFor } from '../studio/choice-scope.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

type AppliesToProps = {
  readonly place: ChoicePlace;
  /** What it is about, for screen readers: there are several of these on a page. */
  readonly about: string;
  readonly resetLabel?: string;
};

/** Whom a choice is for, and the way back to the template's. */
export function AppliesTo({ place, about, resetLabel }: AppliesToProps) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const made = useStudioState((state) => scopeOf(presentDocument(state), place));
  const scope = useStudioState((state) => scopeFor(state, place));
  const products = useStudioState((state) => presentDocument(state).campaign.products.length);
  const markets = useStudioState((state) => presentDocument(state).campaign.markets.length);
  if (isReadOnly) return null;
  const isOfHook = place.hook !== null;
  const offered = scopesOf({ hasProducts: products > 1, hasMarkets: markets > 1, isOfHook });
  // What holds for all openings is left alone while one of them is looked at.
  const canReset = made !== null && (!isOfHook || isHookScope(made));
  const scopes = offered.includes(scope) ? offered : [...offered, scope];
  return (
    <div className="applies-to">
      {scopes.length > 1 && (
        <Choice
          label={t('inspector.applies-to')}
          ariaLabel={`${about}: ${t('inspector.applies-to')}`}
          value={scope}
          options={scopes.map((value) => ({ value, label: scopeLabel(t, value, place.market) }))}
          onChange={(next) => pickScope(studio, place, next)}
        />
      )}
      {canReset && (
        <Button
          label={resetLabel ?? t('inspector.as-the-template')}
          icon={RotateCcw}
          variant="quiet"
          onPress={() => resetChoice(studio, place)}
        />
      )}
    </div>
  );
}

type Offer = { readonly hasProducts: boolean; readonly hasMarkets: boolean; readonly isOfHook: boolean };

function scopesOf({ hasProducts, hasMarkets, isOfHook }: Offer): readonly Scope[] {
  const wide = [
    ...(hasProducts ? ['product' as const] : []),
    ...(hasMarkets ? ['market' as const] : []),
    ...(hasProducts && hasMarkets ? ['variant' as const] : []),
  ];
  const ofHook = isOfHook ? ['hook' as const, ...wide.map((scope) => `${scope}-hook` as const)] : [];
  return [...ofHook, 'campaign', ...wide];
}

function scopeLabel(t: Translate, scope: Scope, market: string): string {
  switch (scope) {
    case 'market':
      return t('inspector.only', { market });
    case 'variant':
      return t('scope.variant', { market });
    case 'market-hook':
      return t('scope.market-hook', { market });
    case 'variant-hook':
      return t('scope.variant-hook', { market });
    default:
      return t(`scope.${scope}`);
  }
}
