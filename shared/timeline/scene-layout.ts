import type { Rect } from '../captions/laid-out-caption.ts';
import type { Direction } from '../locale/market-schema.ts';
import type { Arrival, Mat, Pane } from '../template/layout-schema.ts';
import type { TemplateScene } from '../template/template-schema.ts';
import { mirrored } from './mirror.ts';
import type { MatWindow } from './sprite-spec.ts';
import type { PlacedMedia, PlacedPane, SceneLayout } from './timeline.ts';

/** What a scene's layout is placed with; the mat's colours are hex. */
export type LayoutParts = {
  readonly scene: TemplateScene;
  readonly media: ReadonlyMap<string, PlacedMedia>;
  readonly mat: Mat | null;
  readonly canvasWidth: number;
  readonly direction: Direction;
};

/** The panes and the mat of a scene; null for a scene whose footage fills the frame. */
export function placeLayout(parts: LayoutParts): SceneLayout | null {
  const { scene, mat } = parts;
  const { layout, slot } = scene;
  if (!layout) return null;
  if (!mat) throw new Error(`scene ${scene.id} has a layout, and the style no mat`);
  const { tiltDegrees, ...look } = mat;
  const own = layout.own ? [{ ...layout.own, slot }] : [];
  const windows = [...own, ...layout.panes];
  const isOpen = own.length === 0;
  return {
    panes: windows.map((each) => placePane(each, parts)),
    mat: {
      kind: 'mat',
      look,
      isOpen,
      windows: windows.map((each, index): MatWindow => {
        const area = mirrored(each.box, parts.canvasWidth, parts.direction);
        const tilt = each.frame === 'mat' && !isOpen ? tiltDegrees * (index % 2 === 0 ? -1 : 1) : 0;
        return { area, frame: each.frame, tiltDegrees: tilt };
      }),
    },
  };
}

type Windowed = Pick<Pane, 'slot' | 'box' | 'arrives'>;

function placePane({ slot, box, arrives }: Windowed, parts: LayoutParts): PlacedPane {
  const media = parts.media.get(slot);
  if (!media) throw new Error(`scene ${parts.scene.id} has no media in slot ${slot}`);
  const area: Rect = mirrored(box, parts.canvasWidth, parts.direction);
  return { slot, media, area, arrives: arrives ? turned(arrives, parts.direction) : null };
}

function turned(arrival: Arrival, direction: Direction): Arrival {
  if (direction === 'ltr') return arrival;
  const other = { left: 'right', right: 'left', up: 'up', down: 'down' } as const;
  return { ...arrival, direction: other[arrival.direction] };
}
