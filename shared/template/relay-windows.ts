import type { Ratio } from '../base/ratio.ts';
import type { WindowFrame } from './layout-schema.ts';
import type { RatioPlaces } from './ratios-schema.ts';
import { around, type BoxMap, fitInside, mapBox, stretchMap, WIDE_FOOTAGE, wordsMap } from './relay-maps.ts';
import type { Box } from './schema-parts.ts';
import type { Template, TemplateScene } from './template-schema.ts';

/** A shape to lay out for, and what the template places by hand on it. */
export type RelayTarget = { readonly ratio: Ratio; readonly places: RatioPlaces };

/** A window with the frame that is drawn round it. */
type Framed = { readonly box: Box; readonly frame: WindowFrame };

/** Space around windows that do not reach the canvas's edges, on a wide canvas, px. */
const PADDING = 48;

/** Scenes with their windows on another canvas; footage fills its room. */
export function relayScenes(template: Template, target: RelayTarget): TemplateScene[] {
  return template.scenes.map((scene) => {
    const filled = { ...scene, fit: 'cover' as const };
    const { layout } = scene;
    const isWide = target.ratio === '16:9';
    if (!layout)
      return isWide ? { ...filled, layout: { own: { box: WIDE_FOOTAGE, frame: 'plain' }, panes: [] } } : filled;
    const footage = footageMap(scene, template, target.ratio);
    const own = layout.own ?? (isWide ? { box: wholeOf(template), frame: 'plain' as const } : null);
    const windows: readonly Framed[] = [...(own ? [own] : []), ...layout.panes];
    const boxes = target.places.windows?.[scene.id] ?? windows.map((each) => relayWindow(each, footage));
    const at = (index: number): Box => boxes[index] ?? WIDE_FOOTAGE;
    const first = own ? 1 : 0;
    return {
      ...filled,
      layout: {
        ...(own ? { own: { ...own, box: at(0) } } : {}),
        panes: layout.panes.map((pane, index) => ({ ...pane, fit: 'cover' as const, box: at(index + first) })),
      },
    };
  });
}

/** Where a scene's footage goes, and with it what points at it. */
export function footageMap(scene: TemplateScene, template: Template, ratio: Ratio): BoxMap {
  const whole = wholeOf(template);
  const windows = scene.layout?.own ? [scene.layout.own, ...scene.layout.panes] : [];
  const room = windows.length > 0 ? around(windows.map(({ box }) => box)) : whole;
  const isWhole = room.width >= whole.width * 0.95 && room.height >= whole.height * 0.95;
  if (ratio !== '16:9') {
    return isWhole ? stretchMap(whole, { x: 0, y: 0, width: 1080, height: 1080 }) : wordsMap(template, ratio);
  }
  if (isWhole) return stretchMap(whole, WIDE_FOOTAGE);
  const { x, y, width, height } = WIDE_FOOTAGE;
  const inset = { x: x + PADDING, y: y + PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
  return stretchMap(room, windows.some(({ frame }) => frame === 'device') ? fitInside(room, inset) : inset);
}

/** A phone keeps its proportions; other windows are cut to their room. A mat's edge has to be seen below as well. */
function relayWindow({ box, frame }: Framed, map: BoxMap): Box {
  const room = mapBox(box, map);
  if (frame === 'device') return fitInside(box, room);
  const height = frame === 'mat' ? Math.min(room.height, 1080 - PADDING - room.y) : room.height;
  return { ...room, height };
}

function wholeOf({ canvas }: Template): Box {
  return { x: 0, y: 0, width: canvas.width, height: canvas.height };
}
