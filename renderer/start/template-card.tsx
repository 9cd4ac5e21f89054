import { useState } from 'react';
import type { TemplateFacts } from '../../shared/api/studio-methods.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { TemplateClip } from './template-clip.tsx';
import { previewAddress, previewMarket } from './template-preview.ts';
import { templateWords } from './template-words.ts';

type TemplateCardProps = {
  readonly template: TemplateFacts;
  /** Whether its moving preview may be loaded now. */
  readonly isLoading: boolean;
  readonly onLoaded: () => void;
};

/** A template to begin with: how it looks, moving while it is pointed at or focused, its name and purpose. */
export function TemplateCard({ template, isLoading, onLoaded }: TemplateCardProps) {
  const t = useText();
  const { store } = useStudio();
  const language = useLanguage();
  const [isWanted, setWanted] = useState(false);
  const market = useStudioState(({ catalog }) => previewMarket(language, catalog?.markets ?? []));
  const { name, description } = templateWords(template, language);
  const scenes = template.slots.filter(({ kind }) => kind === 'media');
  return (
    <button
      type="button"
      className="template-card"
      onPointerEnter={() => setWanted(true)}
      onPointerLeave={() => setWanted(false)}
      onFocus={() => setWanted(true)}
      onBlur={() => setWanted(false)}
      onClick={() => store.setState({ dialog: 'new-campaign', chosenTemplate: template.id })}
    >
      <span className="template-picture">
        <img
          src={previewAddress(template.id, market, 'png')}
          alt=""
          loading={template.origin === 'user' ? 'lazy' : 'eager'}
        />
        {(isLoading || isWanted) && (
          <TemplateClip src={previewAddress(template.id, market, 'mp4')} isPlaying={isWanted} onLoaded={onLoaded} />
        )}
      </span>
      <span className="template-words">
        <span className="template-name" dir="auto">
          {name} {template.origin === 'user' && <span className="template-own">{t('start.own-template')}</span>}
        </span>
        <span className="template-text">{description}</span>
        <span className="template-facts">
          {t('start.template-facts', {
            scenes: scenes.length,
            texts: template.keys.length,
            styles: template.styles.length,
          })}
        </span>
      </span>
    </button>
  );
}
