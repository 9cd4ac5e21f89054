import { RotateCcw } from 'lucide-react';
import { sharedLocale } from '../../shared/locale/text-locales.ts';
import { Button } from '../controls/button.tsx';
import { Segments } from '../controls/segments.tsx';
import { removeText, setText } from '../document/edit-texts.ts';
import { editedLocale, findShownText, findText } from '../document/text-lookup.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument } from '../studio/edit-document.ts';
import { presentDocument, templateTexts } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { MarketFacts } from '../studio/studio-state.ts';

/** Whom a text is for, all markets of its language or this one alone, and back to the template's words. */
export function TextScope({ textKey: key, market }: { readonly textKey: string; readonly market: MarketFacts }) {
  const t = useText();
  const studio = useStudio();
  const { texts } = useStudioState(presentDocument);
  const template = useStudioState(templateTexts);
  const both = { campaign: texts, template };
  const found = findText(both, key, market);
  const text = findShownText(both, key, market)?.text ?? '';
  const locale = editedLocale(texts, key, market);
  const shared = sharedLocale(market);
  const own = { locale: market.id, key };
  const isOwn = found?.origin === 'campaign' && found.locale === locale;
  return (
    <div className="text-scope">
      {shared !== market.id && (
        <Segments
          label={t('inspector.applies-to')}
          value={locale === market.id ? 'market' : 'language'}
          options={[
            { value: 'language', label: t('inspector.all-of', { locale: shared }) },
            { value: 'market', label: t('inspector.only', { market: market.id }) },
          ]}
          onChange={(place) =>
            editDocument(studio, (now) =>
              place === 'market'
                ? setText(now, own, text)
                : setText(removeText(now, own), { locale: shared, key }, text),
            )
          }
        />
      )}
      {isOwn && (
        <Button
          label={t('inspector.reset-text')}
          icon={RotateCcw}
          variant="quiet"
          onPress={() => editDocument(studio, (now) => removeText(now, { locale, key }))}
        />
      )}
    </div>
  );
}
