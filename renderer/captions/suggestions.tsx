import { takeSuggestionCommand } from '../commands/caption-commands.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { editedLocale } from '../document/text-lookup.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { MarketFacts } from '../studio/studio-state.ts';
import { takeSuggestion } from './take-suggestion.ts';
import { useSuggestions } from './use-suggestions.ts';

type SuggestionsProps = { readonly textKey: string; readonly market: MarketFacts; readonly source: string };

/** Reviewed translations of this or a similar source in any campaign; a press takes one. */
export function Suggestions({ textKey, market, source }: SuggestionsProps) {
  const t = useText();
  const studio = useStudio();
  const isReadOnly = useStudioState((state) => openSession(state).isReadOnly);
  const locale = useStudioState((state) => editedLocale(presentDocument(state).texts, textKey, market));
  const sourceLocale = useStudioState((state) => presentDocument(state).campaign.sourceLocale);
  const found = useStudioState(({ suggestions }) => suggestions);
  useSuggestions(locale === sourceLocale ? null : { locale, source });
  if (found.length === 0) return null;
  return (
    <section className="suggestions" aria-label={t('captions.suggestions')}>
      <h3>{t('captions.suggestions')}</h3>
      <ul>
        {found.map(({ target, source: from, score, campaign }) => (
          <li key={target}>
            <button
              type="button"
              className="suggestion"
              aria-disabled={isReadOnly || undefined}
              onClick={() => takeSuggestion(studio, target)}
            >
              <span lang={locale} dir="auto">
                {target}
              </span>
              <span className="fine-print" dir="auto">
                {t('captions.suggestion-from', { percent: Math.round(score * 100), source: from, campaign })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <CommandButton command={takeSuggestionCommand} />
    </section>
  );
}
