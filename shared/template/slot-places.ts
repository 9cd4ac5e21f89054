import type { Pane } from './layout-schema.ts';
import type { TemplateScene } from './template-schema.ts';

/** Where a media slot shows: its scene, and how its footage is treated there. */
export type SlotPlace = Pick<Pane, 'slot' | 'fit' | 'whenShort' | 'ramp' | 'motion'> & {
  readonly scene: TemplateScene;
};

/** Every place of every media slot, scene by scene; a scene's own slot comes before the panes of its layout. */
export function slotPlaces(scenes: readonly TemplateScene[]): readonly SlotPlace[] {
  return scenes.flatMap((scene) =>
    [scene, ...(scene.layout?.panes ?? [])].map(({ slot, fit, whenShort, ramp, motion }) => ({
      slot,
      fit,
      whenShort,
      ramp,
      motion,
      scene,
    })),
  );
}
