import type { Footage, SceneView } from '../../shared/api/variant-methods.ts';

/** The footage of a scene that edits are about: what was chosen last, else the scene's own. */
export function chosenFootage({ footage }: SceneView, slot: string | null): Footage {
  return footage.find((each) => each.slot === slot) ?? footage[0];
}
