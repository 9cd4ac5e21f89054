import { canvasOf, type Ratio, ratioOf } from '../base/ratio.ts';
import type { Mat } from './layout-schema.ts';
import type { RatioPlaces } from './ratios-schema.ts';
import { relayPanels, relayRole, SCALES } from './relay-look.ts';
import { MARGIN, mapBox, WIDE_FOOTAGE, wordsMap } from './relay-maps.ts';
import { relayStickers } from './relay-stickers.ts';
import { relayScenes } from './relay-windows.ts';
import type { Box } from './schema-parts.ts';
import type { Template, TemplateStyle } from './template-schema.ts';

/**
 * A template laid out anew on a canvas of another shape. A square one stacks words and windows as before, with less
 * height; a wide one sets words beside footage. Footage always fills its room: nothing is letterboxed. Places that the
 * template gives for the shape win over these rules.
 */
export function relayTemplate(template: Template, ratio: Ratio): Template {
  if (ratio === ratioOf(template.canvas)) return template;
  const { ratios = {}, logo, safeZone: _own, canvas, styles, ...rest } = template;
  const places: RatioPlaces = (ratio === '9:16' ? undefined : ratios[ratio]) ?? {};
  const words = wordsMap(template, ratio);
  const placed = (id: string, box: Box): Box => places.boxes?.[id] ?? mapBox(box, words);
  const captions = template.captions.map((caption) => ({ ...caption, box: placed(caption.id, caption.box) }));
  const scenes = relayScenes(template, { ratio, places });
  return {
    ...rest,
    ratios,
    canvas: { ...canvas, ...canvasOf(ratio) },
    safeZone: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    scenes,
    captions,
    ...(template.stickers ? { stickers: relayStickers(template, { ratio, places, captions }) } : {}),
    ...(logo ? { logo: { ...logo, box: places.boxes?.['logo'] ?? logoBox(logo.box, template, ratio) } } : {}),
    styles: Object.fromEntries(Object.entries(styles).map(([id, style]) => [id, relayStyle(style, template, ratio)])),
  };
}

/** A logo that is made for footage stays on it: on a wide canvas it keeps its size in the upper corner. */
function logoBox(box: Box, template: Template, ratio: Ratio): Box {
  if (ratio !== '16:9') return mapBox(box, wordsMap(template, ratio));
  const { width, height } = box;
  return { x: WIDE_FOOTAGE.x + WIDE_FOOTAGE.width - MARGIN - width, y: MARGIN, width, height };
}

/** Where a wide canvas has no mat of the style's own, words stand on its plain background. */
const PLAIN_MAT: Mat = {
  backdrop: 'background',
  pattern: 'none',
  ink: 'text',
  inkOpacity: 0,
  border: 'background',
  borderPx: 0,
  footPx: 0,
  radiusPx: 0,
  shadowPx: 0,
  tiltDegrees: 0,
};

function relayStyle(style: TemplateStyle, template: Template, ratio: Ratio): TemplateStyle {
  const { roles, panels, mat } = style;
  const smaller = (px: number): number => Math.round(px * SCALES[ratio].parts);
  const ground = mat
    ? { ...mat, borderPx: smaller(mat.borderPx), footPx: smaller(mat.footPx), radiusPx: smaller(mat.radiusPx) }
    : PLAIN_MAT;
  return {
    ...style,
    roles: Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, relayRole(role, ratio)])),
    panels: relayPanels(panels, template, ratio),
    mat: ground,
  };
}
