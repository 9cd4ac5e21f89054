import { createContext, useContext, useMemo } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { openingsOf } from '../../shared/campaign/openings.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { StudioState } from '../studio/studio-state.ts';
import { type HostValue, useHostValue } from '../studio/use-host-value.ts';
import { useVariantIds } from '../studio/use-variant-ids.ts';

/** How ready each product x market x opening is. */
export type Readiness = Result<'variants.readiness'>;

type VariantFacts = { readonly view: HostValue<VariantView>; readonly readiness: HostValue<Readiness> };

export const VariantContext = createContext<VariantFacts | null>(null);

/** What the host makes of the document as it was saved last; loaded once for all parts of the screen. */
export function useVariantFacts(): VariantFacts {
  const facts = useContext(VariantContext);
  if (!facts) throw new Error('there is no variant around this component');
  return facts;
}

/** Checking takes the host some 10 ms a variant: of more than this, only the matrix asks for all after each edit. */
const MAX_CHECKED_ALWAYS = 100;

function variantCount(state: StudioState): number {
  const { campaign } = presentDocument(state);
  return campaign.products.length * campaign.markets.length * openingsOf(campaign).length;
}

export function useLoadedVariant(): VariantFacts {
  const { client } = useStudio();
  const campaign = useStudioState(({ session }) => session?.id ?? '');
  const revision = useStudioState(({ session }) => session?.revision ?? 0);
  const ids = useVariantIds();
  const view = useHostValue(`${campaign} ${revision} ${variantName(ids)}`, () =>
    client.call('variants.view', { campaign, ...ids }),
  );
  const isEdited = useStudioState((state) => state.view.mode === 'edit');
  const backdrops = useHostValue(isEdited ? `${campaign} ${revision} ${variantName(ids)}` : null, () =>
    client.call('variants.backdrops', { campaign, ...ids }),
  );
  const isWanted = useStudioState(
    (state) => state.view.mode === 'variants' || variantCount(state) <= MAX_CHECKED_ALWAYS,
  );
  const readiness = useHostValue(isWanted ? `${campaign} ${revision}` : null, () =>
    client.call('variants.readiness', { campaign }),
  );
  return useMemo(() => ({ view: withBackdrops(view, backdrops), readiness }), [view, backdrops, readiness]);
}

/** What was found behind bare texts comes after the rest: it is looked at in rendered pictures, which takes longer. */
function withBackdrops(
  view: HostValue<VariantView>,
  { value: backdrops, isLoading }: HostValue<VariantView['findings']>,
): HostValue<VariantView> {
  // A failure shows on the stage already, whose picture is made in the same way.
  if (!view.value || !backdrops || isLoading || backdrops.length === 0) return view;
  return { ...view, value: { ...view.value, findings: [...view.value.findings, ...backdrops] } };
}
