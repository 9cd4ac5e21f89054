import type { Palette } from '../campaign/brand-kit-schema.ts';
import type { Mat } from '../template/layout-schema.ts';
import { resolveColour } from '../template/resolve-colour.ts';
import type { Sticker } from '../template/sticker-schema.ts';
import type { Panel, TemplateStyle } from '../template/template-schema.ts';

/** What a style draws besides captions, with its colours in hex. */
export type ColouredStyle = {
  readonly panels: readonly Panel[];
  readonly mat: Mat | null;
  readonly stickers: readonly Sticker[];
};

/** A style with a palette, and what its product has. */
export type StyleRequest = {
  readonly style: Pick<TemplateStyle, 'panels' | 'mat'>;
  readonly styleId: string;
  readonly palette: Palette;
  readonly stickers: readonly Sticker[];
  /** What stickers ask for by `when`. */
  readonly has: Readonly<Record<NonNullable<Sticker['when']>, boolean>>;
};

/** Resolves palette names to colours, and leaves out stickers of other styles and those whose product lacks something. */
export function colouredStyle({ style, styleId, palette, stickers, has }: StyleRequest): ColouredStyle {
  const { mat } = style;
  const shown = stickers.filter(
    (each) => (each.styles?.includes(styleId) ?? true) && (each.when === undefined || has[each.when]),
  );
  return {
    panels: style.panels.map((panel) => ({ ...panel, colour: resolveColour(panel.colour, palette) })),
    mat: mat
      ? {
          ...mat,
          backdrop: resolveColour(mat.backdrop, palette),
          ink: resolveColour(mat.ink, palette),
          border: resolveColour(mat.border, palette),
        }
      : null,
    stickers: shown.map(({ colour, fill, ...sticker }) => ({
      ...sticker,
      colour: resolveColour(colour, palette),
      ...(fill === undefined ? {} : { fill: resolveColour(fill, palette) }),
    })),
  };
}
