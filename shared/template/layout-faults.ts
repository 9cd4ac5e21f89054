import type { Box } from './schema-parts.ts';
import type { Template } from './template-schema.ts';

/**
 * A border over footage hides the corner of a pane only where it is this share of the window's radius, 1 - 1/sqrt(2):
 * footage itself has square corners.
 */
const CORNER = 1 - Math.SQRT1_2;
/** The corners that a phone's frame hides are its own. */
const OPEN_FRAMES: readonly string[] = ['device', 'plain'];

/** What is wrong with a template's layouts and stickers, a sentence each. */
export function layoutFaults(template: Template): readonly string[] {
  return [...paneFaults(template), ...stickerFaults(template)];
}

function paneFaults({ scenes, styles, canvas }: Template): readonly string[] {
  return scenes.flatMap(({ id, layout }) => {
    if (!layout) return [];
    const at = `scenes.${id}.layout`;
    const faults = Object.entries(styles).flatMap(([name, { mat }]) =>
      mat ? [] : [`${at}: style "${name}" has no mat for it`],
    );
    const windows = [...(layout.own ? [layout.own] : []), ...layout.panes];
    if (windows.length === 0) faults.push(`${at}: has no window`);
    if (windows.some(({ box }) => leaves(box, canvas))) faults.push(`${at}: a window reaches out of the frame`);
    if (layout.own) return faults;
    if (windows.some(({ arrives }) => arrives)) faults.push(`${at}: footage slides in only where a ground hides it`);
    for (const [name, { mat }] of Object.entries(styles)) {
      if (!mat || windows.every(({ frame }) => OPEN_FRAMES.includes(frame))) continue;
      if (mat.borderPx < mat.radiusPx * CORNER)
        faults.push(`${at}: style "${name}" rounds more than its border hides over footage`);
    }
    return faults;
  });
}

function stickerFaults({ stickers = [], captions, styles, canvas }: Template): readonly string[] {
  return stickers.flatMap(({ id, box, from, frames, behind, enter, leave, styles: own = [] }) => {
    const at = `stickers.${id}`;
    const faults = own.filter((name) => !styles[name]).map((name) => `${at}: there is no style "${name}"`);
    if (leaves(box, canvas)) faults.push(`${at}: reaches out of the frame`);
    if (from + frames > canvas.frames) faults.push(`${at}: ends after the film`);
    if (enter.frames + leave.frames > frames) faults.push(`${at}: has no time between its entrance and its exit`);
    if (behind !== undefined && !captions.some((caption) => caption.id === behind))
      faults.push(`${at}: there is no caption "${behind}"`);
    return faults;
  });
}

function leaves({ x, y, width, height }: Box, canvas: Template['canvas']): boolean {
  return x + width > canvas.width || y + height > canvas.height;
}
