import { StateBadge } from '../controls/state-badge.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { readinessOf, readinessTone } from '../preview/readiness.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';

/** The campaign's markets and how ready each is; a press shows that one. */
export function MarketChips() {
  const t = useText();
  const studio = useStudio();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const { product, market: current, hook } = useStudioState(({ view }) => view);
  const { value: readiness } = useVariantFacts().readiness;
  return (
    <ul className="chips" aria-label={t('captions.markets')}>
      {markets.map((market) => {
        const found = readinessOf(readiness, { product, market, hook });
        return (
          <li key={market}>
            <button
              type="button"
              className="chip"
              aria-pressed={market === current}
              title={names.of(market)}
              onClick={() => {
                setView(studio, { market });
                document.getElementById(`column-${market}`)?.scrollIntoView({ inline: 'center', block: 'nearest' });
              }}
            >
              <span dir="ltr">{market}</span>
              {found && <StateBadge isCompact {...readinessTone(found, t)} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
