import { useMemo, useState } from 'react';
import type { BrandKit } from '../../shared/campaign/brand-kit-schema.ts';
import { currentMarket, marketFacts, presentDocument } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { brandLanguages, languageOf } from './brand-form.ts';
import { BrandWords } from './brand-words.tsx';
import { EndCardFields } from './end-card-fields.tsx';

type BrandTextsProps = {
  readonly kit: BrandKit;
  readonly onChange: (kit: BrandKit) => void;
  /** What the line is written in; null until one was chosen: then it is that of the market on the screen. */
  readonly language: string | null;
  readonly onChoose: (language: string) => void;
};

/** What a brand says, language by language: the end card's line and its words. */
export function BrandTexts({ kit, onChange, language, onChoose }: BrandTextsProps) {
  const markets = useMarkets();
  const source = useStudioState((state) => presentDocument(state).campaign.sourceLocale);
  const shown = useStudioState((state) => languageOf(currentMarket(state)));
  const languages = brandLanguages(kit, { markets, source });
  // The source writes its words; only others call them something.
  const others = languages.slice(1);
  const [other, setOther] = useState<string | null>(null);
  return (
    <>
      <EndCardFields {...{ kit, onChange, languages, onChoose }} language={language ?? shown} />
      <BrandWords {...{ kit, onChange }} language={other ?? others[0] ?? null} languages={others} onChoose={setOther} />
    </>
  );
}

/** A market of the campaign that shows a language: that on the screen where it does; null leaves it at that. */
export function useMarketOf(language: string | null): string | null {
  const markets = useMarkets();
  const now = useStudioState(currentMarket);
  if (language === null || languageOf(now) === language) return null;
  return markets.find((each) => languageOf(each) === language)?.id ?? null;
}

function useMarkets() {
  const catalog = useStudioState((state) => state.catalog);
  const ids = useStudioState((state) => presentDocument(state).campaign.markets);
  return useMemo(() => ids.map((id) => marketFacts({ catalog }, id)), [catalog, ids]);
}
