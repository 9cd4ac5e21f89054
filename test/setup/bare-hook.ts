import type { Studio } from '../../electron/services/studio.ts';
import { shippedTemplate } from './assets.ts';

/** A studio whose "feature-trio" has its hook in bare white letters, in one of its styles. */
export function withBareHook(studio: Studio, styleId: string): Studio {
  const template = structuredClone(shippedTemplate('feature-trio'));
  const style = template.styles[styleId];
  const hook = style?.roles['hook'];
  if (!hook) throw new Error('the style has a hook');
  // Without the scrim, which darkens the picture behind it.
  style.panels.length = 0;
  Object.assign(hook, { kind: 'plain-stroke', colour: '#ffffff', strokePx: 0, shadowPx: 0 });
  const { templates } = studio;
  const find: typeof templates.find = async (id) => {
    const found = await templates.find(id);
    return id === template.id ? { ...found, template } : found;
  };
  return { ...studio, templates: { ...templates, find } };
}
