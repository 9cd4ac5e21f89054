import type { Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { palettePairs } from '../../shared/campaign/palette-pairs.ts';
import { StateBadge, type Tone } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';

type Colours = Readonly<{ [Name in keyof Palette]?: string | undefined }>;

const TONES: Readonly<Record<'text' | 'large' | 'none', Tone>> = { text: 'good', large: 'warning', none: 'none' };

/** Which colours of a palette can be read on which, with their contrast. Captions take a readable one by themselves. */
export function ColourPairs({ palette }: { readonly palette: Colours }) {
  const t = useText();
  return (
    <ul className="colour-pairs" aria-label={t('brand.pairs')}>
      {palettePairs(palette).map(({ colours: [one, other], ratio, serves }) => (
        <li key={`${one} ${other}`}>
          <svg className="pair-swatch" viewBox="0 0 2 1" aria-hidden="true">
            <rect width="1" height="1" fill={palette[one]} />
            <rect x="1" width="1" height="1" fill={palette[other]} />
          </svg>
          <span>{t('brand.pair', { one: t(`colour.${one}`), other: t(`colour.${other}`) })}</span>
          <span className="numeric">{`${ratio.toFixed(1)}:1`}</span>
          <StateBadge tone={TONES[serves]} label={t(`brand.serves-${serves}`)} />
        </li>
      ))}
    </ul>
  );
}
