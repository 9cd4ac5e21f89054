import type { Footage, SceneView, VariantView } from '../../shared/api/variant-methods.ts';
import type { Vector } from './snap-place.ts';

/** The scene on the screen at a frame; where two are, the one that comes in. */
export function sceneAt({ scenes }: VariantView, frame: number): SceneView | null {
  return scenes.findLast(({ from }) => from <= frame) ?? null;
}

/** The footage under a point of the canvas, px; that of the scene itself outside all windows. */
export function footageAt({ footage }: SceneView, { x, y }: Vector): Footage {
  const under = footage.findLast(({ area }) => {
    if (area === null) return true;
    return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
  });
  return under ?? footage[0];
}
