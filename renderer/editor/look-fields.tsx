import { COLOUR_NAMES, type Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../studio/edit-cut.ts';
import { endEdit } from '../studio/edit-document.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { templateDocument, useChoices } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';

/** The style of all captions and its colours. */
export function LookFields() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const template = useStudioState(templateDocument);
  const choices = useChoices();
  const style = useChoicePlace('style');
  const palette = useChoicePlace('palette');
  if (!template) return null;
  const id = choices.style !== null && template.styles[choices.style] ? choices.style : template.defaultStyle;
  const colours = { ...template.styles[id]?.palette, ...choices.palette };
  const setColour = (name: keyof Palette, value: string): void =>
    choose(studio, palette, { value: { ...choices.palette, [name]: value }, gesture: `colour ${name}` });
  return (
    <section className="form-section">
      <Choice
        label={t('inspector.style')}
        value={id}
        isDisabled={isReadOnly}
        options={Object.keys(template.styles).map((value) => ({ value, label: styleName(value) }))}
        onChange={(value) => choose(studio, style, { value })}
      />
      <AppliesTo place={style} about={t('inspector.style')} />
      <fieldset className="field colours" disabled={isReadOnly}>
        <legend className="field-label">{t('inspector.colours')}</legend>
        {COLOUR_NAMES.map((name) => (
          <label key={name} className="colour">
            <input
              type="color"
              value={colours[name] ?? '#000000'}
              onChange={({ target }) => setColour(name, target.value)}
              onBlur={() => endEdit(studio)}
            />
            <span>{t(`colour.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <AppliesTo place={palette} about={t('inspector.colours')} />
    </section>
  );
}

/** Template styles have ids only; they are plain words. */
function styleName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
