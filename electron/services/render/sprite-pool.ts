import { rm } from 'node:fs/promises';
import type { RenderPlan, Segment } from '../../../shared/render/render-plan.ts';
import type { RenderPorts } from './render-ports.ts';
import type { SegmentRun } from './segment-run.ts';
import { type SpriteFile, writeSpriteFile } from './sprite-file.ts';

/** The sprites of a segment by key; those without ink are left out. */
export type SpriteFiles = ReadonlyMap<string, SpriteFile>;

/** Sprites on disk, each drawn once: a logo or a scrim is on screen in most segments, and in all variants of a batch. */
export type SpritePool = {
  /** Counts what a plan will ask for. Without it a sprite lasts only while a segment uses it. */
  readonly expect: (plan: RenderPlan) => Promise<void>;
  /** Runs work with a segment's sprites, drawn where they are not there yet; they stay at least until it ends. */
  readonly use: <Result>(
    run: Pick<SegmentRun, 'plan' | 'segment'>,
    work: (sprites: SpriteFiles) => Promise<Result>,
  ) => Promise<Result>;
  /** Says that a segment will not ask any more; what no other waits for is deleted. */
  readonly release: (segment: Segment) => Promise<void>;
};

type Pooled = { file: Promise<SpriteFile | null> | null; users: number; readonly waiting: Set<string> };

export function openSpritePool(ports: RenderPorts): SpritePool {
  const pool = new Map<string, Pooled>();
  let count = 0;

  function entry(key: string): Pooled {
    const pooled = pool.get(key) ?? { file: null, users: 0, waiting: new Set() };
    pool.set(key, pooled);
    return pooled;
  }

  function draw(key: string, plan: RenderPlan): Promise<SpriteFile | null> {
    const spec = plan.sprites[key];
    if (!spec) throw new Error(`plan lacks sprite ${key}`);
    count += 1;
    // Numbered: one that is asked for anew while its old file is being deleted must not share that file.
    return writeSpriteFile({ name: `${key}-${count}`, spec, folder: ports.workFolder, draw: ports.drawSprite });
  }

  async function dropUnused(key: string): Promise<void> {
    const pooled = pool.get(key);
    if (!pooled || pooled.users > 0 || pooled.waiting.size > 0) return;
    pool.delete(key);
    // A failed drawing was told to those who asked for it, and left no file.
    const file = await pooled.file?.catch(() => null);
    if (file) await rm(file.input.path, { force: true });
  }

  return {
    expect: async ({ segments }) => {
      for (const { key, sprites } of segments) {
        if (await ports.cache.has(key)) continue;
        for (const { sprite } of sprites) entry(sprite).waiting.add(key);
      }
    },
    use: async ({ plan, segment }, work) => {
      const keys = segment.sprites.map(({ sprite }) => sprite);
      for (const key of keys) entry(key).users += 1;
      try {
        const files = new Map<string, SpriteFile>();
        for (const key of keys) {
          const pooled = entry(key);
          pooled.file ??= draw(key, plan);
          const file = await pooled.file;
          if (file) files.set(key, file);
        }
        return await work(files);
      } finally {
        for (const key of keys) entry(key).users -= 1;
        for (const key of keys) await dropUnused(key);
      }
    },
    release: async ({ key, sprites }) => {
      for (const { sprite } of sprites) {
        pool.get(sprite)?.waiting.delete(key);
        await dropUnused(sprite);
      }
    },
  };
}
