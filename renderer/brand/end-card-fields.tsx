import { FRAME_RATE } from '../../shared/base/units.ts';
import { type BrandKit, COLOUR_NAMES } from '../../shared/campaign/brand-kit-schema.ts';
import { Toggle } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { Range } from '../controls/range.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { setEndCard, setLine } from './brand-form.ts';
import { type ChosenLanguage, LanguageChoice, useLanguageName } from './language-choice.tsx';

/** What the schema of brands allows: frames of the card, letters of its line. */
const LIMITS = { least: 30, most: 120, letters: 80 } as const;

type EndCardFieldsProps = ChosenLanguage & { readonly kit: BrandKit; readonly onChange: (kit: BrandKit) => void };

/** The film's last seconds: a ground, the logo, and a line by language. */
export function EndCardFields({ kit, onChange, ...chosen }: EndCardFieldsProps) {
  const t = useText();
  const nameOf = useLanguageName();
  const { endCard } = kit;
  const { language } = chosen;
  return (
    <section className="form-section">
      <h3>{t('brand.end-card')}</h3>
      <Toggle
        label={t('brand.end-card-on')}
        hint={t('brand.end-card-hint')}
        isOn={endCard !== undefined}
        onChange={(isOn) => onChange(setEndCard(kit, isOn ? {} : null))}
      />
      {endCard && (
        <>
          <Range
            label={t('inspector.length')}
            value={endCard.frames}
            min={LIMITS.least}
            max={LIMITS.most}
            step={3}
            format={(frames) => t('brand.seconds', { seconds: (frames / FRAME_RATE).toFixed(1) })}
            onChange={(frames) => onChange(setEndCard(kit, { frames }))}
            onEnd={() => undefined}
          />
          <Choice
            label={t('brand.ground')}
            value={endCard.ground}
            options={COLOUR_NAMES.map((value) => ({ value, label: t(`colour.${value}`) }))}
            onChange={(ground) => onChange(setEndCard(kit, { ground }))}
          />
          <LanguageChoice {...chosen} about={t('brand.end-card')} />
          <TextInput
            key={language}
            label={t('brand.line', { language: nameOf(language) })}
            language={language}
            value={endCard.line?.[language] ?? ''}
            problemOf={(text) => (text.length > LIMITS.letters ? t('brand.too-long', { count: LIMITS.letters }) : null)}
            onChange={(text) => onChange(setLine(kit, language, text))}
          />
        </>
      )}
    </section>
  );
}
