import type { BrandKit } from '../../shared/campaign/brand-kit-schema.ts';
import { Toggle } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { useText } from '../i18n/use-text.ts';
import { setLook } from './brand-form.ts';

const KINDS = ['plain-stroke', 'rounded-box', 'highlight-bar'] as const;
const WEIGHTS = [400, 700, 800, 900] as const;
const AS_STYLE = 'style';
/** As rounded as shipped boxes are. */
const FIRST_CORNERS = 24;

type KitFieldsProps = { readonly kit: BrandKit; readonly onChange: (kit: BrandKit) => void };

/** How captions look in every template; what is not chosen stays as the style has it. */
export function BrandLookFields({ kit, onChange }: KitFieldsProps) {
  const t = useText();
  const { kind, weight, uppercase, radiusPx } = kit.captions ?? {};
  const asStyle = { value: AS_STYLE, label: t('brand.as-style') };
  return (
    <section className="form-section">
      <h3>{t('brand.look')}</h3>
      <Choice
        label={t('brand.shape')}
        value={kind ?? AS_STYLE}
        options={[asStyle, ...KINDS.map((value) => ({ value, label: t(`brand.shape-${value}`) }))]}
        onChange={(value) => onChange(setLook(kit, 'kind', value === AS_STYLE ? undefined : value))}
      />
      <Choice
        label={t('brand.weight')}
        value={weight === undefined ? AS_STYLE : `${weight}`}
        options={[asStyle, ...WEIGHTS.map((value) => ({ value: `${value}`, label: t(`brand.weight-${value}`) }))]}
        onChange={(value) => onChange(setLook(kit, 'weight', value === AS_STYLE ? undefined : Number(value)))}
      />
      <Choice
        label={t('brand.letters')}
        value={uppercase === undefined ? AS_STYLE : uppercase ? 'capitals' : 'written'}
        options={[
          asStyle,
          { value: 'capitals', label: t('brand.letters-capitals') },
          { value: 'written', label: t('brand.letters-written') },
        ]}
        onChange={(value) => onChange(setLook(kit, 'uppercase', value === AS_STYLE ? undefined : value === 'capitals'))}
      />
      <Toggle
        label={t('brand.own-corners')}
        isOn={radiusPx !== undefined}
        onChange={(isOn) => onChange(setLook(kit, 'radiusPx', isOn ? FIRST_CORNERS : undefined))}
      />
      {radiusPx !== undefined && (
        <Range
          label={t('brand.corners')}
          value={radiusPx}
          min={0}
          max={200}
          step={4}
          format={(px) => `${px} px`}
          onChange={(px) => onChange(setLook(kit, 'radiusPx', px))}
          onEnd={() => undefined}
        />
      )}
    </section>
  );
}
