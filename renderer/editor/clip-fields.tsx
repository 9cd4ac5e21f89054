import type { Footage } from '../../shared/api/variant-methods.ts';
import { type SlotFill, SPEED_RAMPS } from '../../shared/catalog/product-schema.ts';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { Segments } from '../controls/segments.tsx';
import type { FillChange } from '../document/edit-fills.ts';
import { useText } from '../i18n/use-text.ts';
import { endEdit } from '../studio/edit-document.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { templateDocument } from '../studio/use-cut.ts';

type ClipFieldsProps = {
  readonly footage: Footage;
  readonly seconds: number;
  readonly hasSound: boolean;
  readonly fill: SlotFill | null;
  readonly change: (next: FillChange, gesture?: string) => void;
};

/** Which part of a clip is shown, how fast, and how loud it is against the music. */
export function ClipFields({ footage, seconds, hasSound, fill, change }: ClipFieldsProps) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const common = { isDisabled: isReadOnly, onEnd: () => endEdit(studio) };
  return (
    <>
      <Range
        {...common}
        label={t('inspector.trim-start')}
        value={fill?.trimStart ?? footage.trimStart}
        min={0}
        max={Math.max(0.1, Math.floor(seconds * 10) / 10 - 0.1)}
        step={0.1}
        format={(value) => `${value.toFixed(1)} s`}
        onChange={(trimStart) => change({ trimStart }, `trim ${footage.slot}`)}
      />
      <Range
        {...common}
        label={t('inspector.speed')}
        value={fill?.speed ?? 1}
        min={0.25}
        max={4}
        step={0.05}
        format={(value) => `${value.toFixed(2)} ×`}
        onChange={(speed) => change({ speed: Math.round(speed * 100) / 100 }, `speed ${footage.slot}`)}
      />
      <Choice
        label={t('inspector.ramp')}
        value={fill?.ramp ?? 'auto'}
        isDisabled={isReadOnly}
        options={(['auto', ...SPEED_RAMPS] as const).map((value) => ({ value, label: t(`ramp.${value}`) }))}
        onChange={(value) => change({ ramp: value === 'auto' ? null : value })}
      />
      <Segments
        label={t('inspector.when-short')}
        value={fill?.whenShort ?? 'auto'}
        isDisabled={isReadOnly}
        options={(['auto', 'loop', 'hold', 'slow'] as const).map((value) => ({
          value,
          label: t(`when-short.${value}`),
        }))}
        onChange={(value) => change({ whenShort: value === 'auto' ? null : value })}
      />
      {hasSound && <SoundFields footage={footage} fill={fill} change={change} />}
    </>
  );
}

function SoundFields({ footage, fill, change }: Pick<ClipFieldsProps, 'footage' | 'fill' | 'change'>) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const sound = useStudioState(templateDocument)?.sound;
  const common = { isDisabled: isReadOnly, onEnd: () => endEdit(studio), min: 0 };
  return (
    <>
      <Range
        {...common}
        label={t('inspector.volume')}
        value={fill?.volume ?? sound?.clipVolume ?? 1}
        max={2}
        step={0.05}
        format={(value) => `${Math.round(value * 100)} %`}
        onChange={(volume) => change({ volume: Math.round(volume * 100) / 100 }, `volume ${footage.slot}`)}
      />
      <Range
        {...common}
        label={t('inspector.duck')}
        value={fill?.duckDb ?? sound?.duckDb ?? 0}
        max={30}
        step={1}
        format={(value) => `${value} dB`}
        onChange={(duckDb) => change({ duckDb }, `duck ${footage.slot}`)}
      />
    </>
  );
}
