import { useLanguage, useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { TemplateFacts } from '../studio/studio-state.ts';
import { templateWords } from './template-words.ts';

/** A template to begin with: its scenes as a strip, its name and purpose. */
export function TemplateCard({ template }: { readonly template: TemplateFacts }) {
  const t = useText();
  const { store } = useStudio();
  const texts = useStudioState(({ catalog }) => catalog?.templateTexts[template.id]);
  const { name, description } = templateWords(template, texts, useLanguage());
  const scenes = template.slots.filter(({ kind }) => kind === 'media');
  return (
    <button
      type="button"
      className="template-card"
      onClick={() => store.setState({ dialog: 'new-campaign', chosenTemplate: template.id })}
    >
      <span className="template-strip" aria-hidden>
        {scenes.map(({ id }, index) => (
          <span key={id} className="template-frame">
            {index + 1}
          </span>
        ))}
      </span>
      <span className="template-name">{name}</span>
      <span className="template-text">{description}</span>
      <span className="template-facts">
        {t('start.template-facts', {
          scenes: scenes.length,
          texts: template.keys.length,
          styles: template.styles.length,
        })}
      </span>
    </button>
  );
}
