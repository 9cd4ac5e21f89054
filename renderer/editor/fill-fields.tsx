import type { Footage } from '../../shared/api/variant-methods.ts';
import { Choice } from '../controls/choice.tsx';
import { Segments } from '../controls/segments.tsx';
import { choiceAt, scopeOf } from '../document/edit-choices.ts';
import type { FillChange } from '../document/edit-fills.ts';
import { useText } from '../i18n/use-text.ts';
import { endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { AppliesTo } from './applies-to.tsx';
import { ClipFields } from './clip-fields.tsx';
import { FocusPicker } from './focus-picker.tsx';
import { useChangeFill } from './use-fill.ts';

const MOTIONS = ['none', 'zoom-in', 'zoom-out', 'pan-left', 'pan-right', 'pan-up', 'pan-down'] as const;

/** How a file is framed, moved, timed and heard where it is shown. */
export function FillFields({ footage, path }: { readonly footage: Footage; readonly path: string }) {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const document = useStudioState(presentDocument);
  const changeFill = useChangeFill();
  const place = useChoicePlace('slots', footage.slot, footage.scene);
  const scope = scopeOf(document, place);
  const fill = scope === null ? undefined : choiceAt(document, place, scope);
  const item = media.find((each) => each.path === path);
  const change = (next: FillChange, gesture?: string): void => changeFill(footage, next, gesture);
  const fit = fill?.fit ?? (fill?.focus ? 'cover' : 'auto');
  return (
    <>
      <Segments
        label={t('inspector.fit')}
        value={fit}
        isDisabled={isReadOnly}
        options={(['auto', 'cover', 'contain-blur'] as const).map((value) => ({ value, label: t(`fit.${value}`) }))}
        onChange={(value) => change(value === 'auto' ? { fit: null, focus: null } : { fit: value })}
      />
      {item?.thumbnail && fit !== 'contain-blur' && (
        <FocusPicker
          picture={item.thumbnail}
          focus={fill?.focus ?? { x: 0.5, y: 0.5 }}
          isReadOnly={isReadOnly}
          onChange={(focus) => change({ focus }, `focus ${footage.slot}`)}
          onEnd={() => endEdit(studio)}
        />
      )}
      {item?.kind === 'image' && (
        <Choice
          label={t('inspector.motion')}
          value={fill?.motion ?? 'template'}
          isDisabled={isReadOnly}
          options={(['template', ...MOTIONS] as const).map((value) => ({ value, label: t(`motion.${value}`) }))}
          onChange={(value) => change({ motion: value === 'template' ? null : value })}
        />
      )}
      {item?.kind === 'video' && (
        <ClipFields
          footage={footage}
          seconds={item.seconds ?? 0}
          hasSound={item.hasSound}
          fill={fill ?? null}
          change={change}
        />
      )}
      <AppliesTo place={place} about={t('inspector.file')} resetLabel={t('inspector.reset-fill')} />
    </>
  );
}
