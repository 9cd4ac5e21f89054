import type { Template } from './template-schema.ts';

/** Names in the places that a template gives by hand for other shapes, a sentence for each that leads nowhere. */
export function ratioFaults({ ratios = {}, captions, stickers = [], scenes, logo }: Template): readonly string[] {
  const parts = [...captions, ...stickers].map(({ id }) => id).concat(logo ? ['logo'] : []);
  return Object.entries(ratios).flatMap(([ratio, places]) => {
    const at = `ratios.${ratio}`;
    const boxes = Object.keys(places?.boxes ?? {}).filter((id) => !parts.includes(id));
    const windows = Object.entries(places?.windows ?? {}).flatMap(([id, given]) => {
      const layout = scenes.find((scene) => scene.id === id)?.layout;
      if (!layout) return [`${at}.windows.${id}: there is no scene "${id}" with a layout`];
      // A wide canvas always has a window for the scene's own footage.
      const hasOwn = layout.own !== undefined || ratio === '16:9';
      const count = layout.panes.length + (hasOwn ? 1 : 0);
      return given.length === count ? [] : [`${at}.windows.${id}: needs ${count} windows, and has ${given.length}`];
    });
    return [...boxes.map((id) => `${at}.boxes.${id}: there is no caption or sticker "${id}"`), ...windows];
  });
}
