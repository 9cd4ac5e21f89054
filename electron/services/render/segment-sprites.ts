import { rm } from 'node:fs/promises';
import type { RenderPorts } from './render-ports.ts';
import type { SegmentRun } from './segment-run.ts';
import { type SpriteFile, writeSpriteFile } from './sprite-file.ts';

/** Draws the segment's sprites under names of its own, so that segments in flight never share a file. */
export async function drawSprites(
  { plan, segment }: SegmentRun,
  ports: RenderPorts,
): Promise<ReadonlyMap<string, SpriteFile>> {
  const files = new Map<string, SpriteFile>();
  for (const [index, { sprite }] of segment.sprites.entries()) {
    const spec = plan.sprites[sprite];
    if (!spec) throw new Error(`plan lacks sprite ${sprite}`);
    const name = `${segment.key}-${index}`;
    const file = await writeSpriteFile({ name, spec, folder: ports.workFolder, draw: ports.drawSprite });
    if (file) files.set(sprite, file);
  }
  return files;
}

export async function removeSprites(sprites: ReadonlyMap<string, SpriteFile>): Promise<void> {
  await Promise.all([...sprites.values()].map((sprite) => rm(sprite.input.path, { force: true })));
}
