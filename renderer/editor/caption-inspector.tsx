import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { TextScope } from '../captions/text-scope.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { setText } from '../document/edit-texts.ts';
import { editedLocale, findShownText } from '../document/text-lookup.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { currentMarket, openSession, presentDocument, templateTexts } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { CaptionLookFields } from './caption-look-fields.tsx';
import { FindingList } from './finding-list.tsx';
import { InspectorHead } from './inspector-head.tsx';

/** One caption's text in the current market, with the source beside it and what the checks say. */
export function CaptionInspector({ caption }: { readonly caption: CaptionView }) {
  const t = useText();
  const findings = useVariantFacts().view.value?.findings.filter(({ subject }) => subject === caption.id) ?? [];
  return (
    <div className="form">
      <InspectorHead title={t('inspector.caption', { name: caption.id })} />
      {caption.key === null ? (
        <p className="fine-print">{t('inspector.from-price')}</p>
      ) : (
        <CaptionText textKey={caption.key} status={caption.status} />
      )}
      <p className="facts numeric">
        {t('inspector.caption-facts', { lines: caption.lines, size: Math.round(caption.sizePx) })}
      </p>
      <CaptionLookFields id={caption.id} />
      <FindingList findings={findings} emptyText={t('findings.none')} />
    </div>
  );
}

type CaptionTextProps = { readonly textKey: string; readonly status: CaptionView['status'] };

function CaptionText({ textKey, status }: CaptionTextProps) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const document = useStudioState(presentDocument);
  const template = useStudioState(templateTexts);
  const market = useStudioState(currentMarket);
  const { sourceLocale } = document.campaign;
  const texts = { campaign: document.texts, template };
  const found = findShownText(texts, textKey, market);
  const source = findShownText(texts, textKey, { id: sourceLocale, fallback: ['en'] });
  const locale = editedLocale(document.texts, textKey, market);
  const gesture = `text ${locale} ${textKey}`;
  return (
    <>
      <TextInput
        label={t('inspector.text', { market: market.id })}
        value={found?.text ?? ''}
        isMultiline
        isReadOnly={isReadOnly}
        language={market.id}
        direction={market.direction}
        onChange={(text) => editDocument(studio, (now) => setText(now, { locale, key: textKey }, text), gesture)}
        onEnd={() => endEdit(studio)}
      />
      <TextStatus status={status} />
      <div className="field">
        <span className="field-label">{t('inspector.source', { locale: sourceLocale })}</span>
        <p className="source-text" lang={sourceLocale} dir="auto">
          {source?.text ?? '–'}
        </p>
      </div>
      {!isReadOnly && <TextScope textKey={textKey} market={market} />}
    </>
  );
}

function TextStatus({ status }: { readonly status: CaptionView['status'] }) {
  const t = useText();
  switch (status) {
    case 'ok':
      return null;
    case 'fallback':
      return <StateBadge tone="warning" label={t('text-status.fallback')} />;
    case 'missing':
      return <StateBadge tone="bad" label={t('text-status.missing')} />;
  }
}
