import type { BrandKit, CaptionLook, Palette } from '../campaign/brand-kit-schema.ts';
import { isDark, readableColour } from '../campaign/palette-pairs.ts';
import { END_CARD_ROLE } from './end-card.ts';
import { resolveColour } from './resolve-colour.ts';
import type { TemplateStyle } from './template-schema.ts';
import type { ColourRef, TextStyle } from './text-style-schema.ts';

/** What a brand says about captions. */
type Branding = Pick<BrandKit, 'captions' | 'palette'>;

/** Text of 24 CSS px counts as large (WCAG 2.2, 1.4.3); a phone shows the canvas 360 CSS px wide. */
const LARGE_PX = 72;

/**
 * A style as a brand shows it: its captions in the brand's look, and in a palette that the brand has changed every caption
 * in a colour that can be read on its own box or outline. The end card's line is readable on any ground.
 */
export function brandedStyle(
  style: TemplateStyle,
  palette: Palette,
  { captions, palette: own }: Branding,
): TemplateStyle {
  const isRecoloured = own !== undefined && Object.keys(own).length > 0;
  const roles = Object.entries(style.roles).map(([name, role]) => {
    const dressed = captions && name !== END_CARD_ROLE ? inLook(role, captions, palette) : role;
    const isChanged = isRecoloured || dressed !== role || name === END_CARD_ROLE;
    return [name, isChanged ? readable(dressed, palette) : dressed] as const;
  });
  return { ...style, roles: Object.fromEntries(roles) };
}

function readable(role: TextStyle, palette: Palette): TextStyle {
  const beside = role.fill ?? role.stroke;
  if (beside === undefined) return role;
  const ground = resolveColour(beside, palette);
  // An earlier price is written smaller than its tag's own size.
  const isLarge = role.minSizePx >= LARGE_PX && role.kind !== 'price-tag';
  const read = (ref: ColourRef): ColourRef => {
    const wanted = resolveColour(ref, palette);
    const found = readableColour({ wanted, ground, isLarge }, palette);
    return found === wanted ? ref : found;
  };
  return { ...role, colour: read(role.colour), ...(role.highlight ? { highlight: read(role.highlight) } : {}) };
}

const PLAIN_KINDS: readonly TextStyle['kind'][] = ['plain-stroke', 'rounded-box', 'highlight-bar'];

function inLook(role: TextStyle, look: CaptionLook, palette: Palette): TextStyle {
  const { kind, weight = role.weight, uppercase = role.uppercase, radiusPx } = look;
  const isReshaped = kind !== undefined && kind !== role.kind && PLAIN_KINDS.includes(role.kind);
  const shaped = isReshaped ? reshaped(role, kind, palette) : role;
  const isRounded = radiusPx !== undefined && shaped.kind !== 'plain-stroke';
  return { ...shaped, weight, uppercase, ...(isRounded ? { radiusPx } : {}) };
}

/** Edges as shares of the type's size, as the shipped styles have them. */
const OUTLINE = 0.1;
const BOX = { paddingX: 0.34, paddingY: 0.19, radius: 0.2 } as const;
const BAR = { paddingX: 0.2, paddingY: 0.09 } as const;

function reshaped(role: TextStyle, kind: NonNullable<CaptionLook['kind']>, palette: Palette): TextStyle {
  const { stroke: _stroke, fill: _fill, ...rest } = role;
  const px = (share: number): number => Math.round(role.sizePx * share);
  const bare = { ...rest, strokePx: 0, radiusPx: 0, paddingX: 0, paddingY: 0 };
  switch (kind) {
    case 'plain-stroke': {
      // The lighter one writes: over footage, light letters in a dark outline are read best.
      const [colour, stroke] = isDark(palette.background) ? (['text', 'background'] as const) : LIGHT_ON_DARK;
      return { ...bare, kind, colour, stroke, strokePx: px(OUTLINE) };
    }
    case 'rounded-box': {
      const edge = { radiusPx: px(BOX.radius), paddingX: px(BOX.paddingX), paddingY: px(BOX.paddingY) };
      return { ...bare, ...edge, kind, colour: 'text', fill: 'surface' };
    }
    case 'highlight-bar':
      return { ...bare, kind, colour: 'text', fill: 'accent', paddingX: px(BAR.paddingX), paddingY: px(BAR.paddingY) };
  }
}

const LIGHT_ON_DARK = ['background', 'text'] as const;
