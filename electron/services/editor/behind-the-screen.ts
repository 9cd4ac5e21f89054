import type { Studio } from '../studio.ts';

/**
 * The studio as the editor uses it: ffmpeg lets the screen go first. While pictures of the matrix were made, its first
 * scroll drew 28 to 49 frames a second on two cores, and 59 once they were there (2026-11-27).
 */
export function behindTheScreen(studio: Studio): Studio {
  return {
    ...studio,
    tools: async () => {
      const tools = await studio.tools();
      return { ...tools, ffmpeg: { ...tools.ffmpeg, isInBackground: true } };
    },
  };
}
