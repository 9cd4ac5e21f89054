import { RotateCcw } from 'lucide-react';
import { captionPlace, putCaptionPlace } from '../../shared/campaign/caption-place.ts';
import { rolesFor } from '../../shared/template/caption-roles.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { MIN_CAPTION_FRAMES, moveSpan, trimEnd } from '../document/caption-moves.ts';
import { useText } from '../i18n/use-text.ts';
import { chooseCaption, chooseCaptionTime } from '../studio/edit-cut.ts';
import { endEdit } from '../studio/edit-document.ts';
import { frameTime, VARIANT_FRAMES } from '../studio/frame-time.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useChoices, useCut } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';

/** A caption's style, time and place. */
export function CaptionLookFields({ id }: { readonly id: string }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const cut = useCut();
  const choices = useChoices();
  const choice = choices.captions[id];
  const put = captionPlace(choice ?? {}, choices.ratio);
  const place = useChoicePlace('captions', id);
  const caption = cut?.captions.find((each) => each.id === id);
  if (!cut || !caption) return null;
  const roles = rolesFor(cut, caption);
  const common = { min: 0, step: 1, isDisabled: isReadOnly, format: frameTime, onEnd: () => endEdit(studio) };
  return (
    <section className="form-section">
      <h3>{t('inspector.look-and-time')}</h3>
      {roles.length > 1 && (
        <Choice
          label={t('inspector.role')}
          value={caption.role}
          isDisabled={isReadOnly}
          options={roles.map((value) => ({ value, label: roleName(value) }))}
          onChange={(role) => chooseCaption(studio, id, { change: { role } })}
        />
      )}
      <Range
        {...common}
        label={t('inspector.start')}
        value={caption.from}
        max={VARIANT_FRAMES - caption.frames}
        onChange={(from) => chooseCaptionTime(studio, id, { span: moveSpan(caption, from), gesture: `start ${id}` })}
      />
      <Range
        {...common}
        label={t('inspector.length')}
        value={caption.frames}
        min={MIN_CAPTION_FRAMES}
        max={VARIANT_FRAMES - caption.from}
        onChange={(frames) =>
          chooseCaptionTime(studio, id, { span: trimEnd(caption, caption.from + frames), gesture: `length ${id}` })
        }
      />
      <div className="field">
        <span className="field-label">{t('inspector.position')}</span>
        <p className="fine-print">{t('inspector.position-hint')}</p>
      </div>
      {!isReadOnly && (put || choice?.timing) && (
        <div className="button-row">
          {choice && put && (
            <Button
              label={t('inspector.reset-place')}
              icon={RotateCcw}
              variant="quiet"
              onPress={() => chooseCaption(studio, id, { change: putCaptionPlace(choice, choices.ratio, undefined) })}
            />
          )}
          {choice?.timing && (
            <Button
              label={t('inspector.reset-time')}
              icon={RotateCcw}
              variant="quiet"
              onPress={() => chooseCaption(studio, id, { change: { timing: null } })}
            />
          )}
        </div>
      )}
      <AppliesTo place={place} about={t('inspector.look-and-time')} />
    </section>
  );
}

/** Roles have ids only; they are plain words. */
function roleName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
