import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderPlan, Segment, SpriteUse } from '../../../shared/render/render-plan.ts';
import { composePlate, type Plate, type PlateContext } from './compose-plate.ts';
import type { RenderPorts } from './render-ports.ts';
import type { SegmentRun } from './segment-run.ts';

/**
 * Pictures composed once for several segments (the same scenes with other captions), as raw frames on disk, with what
 * lies under the captions in all of them: scrims cover most of the frame.
 * Measured on 2 cores: four captions over one scene take 5.0 s by themselves, 4.7 s as four outputs of one
 * process, 3.3 s over a raw plate.
 */
export type Plates = {
  /** Counts what a plan will ask for. Every plan is counted before the first plate is looked for. */
  readonly expect: (plan: RenderPlan) => Promise<void>;
  /** The plate under a segment, composed at the first call; null where no other segment shares the picture. */
  readonly find: (run: SegmentRun) => Promise<Plate> | null;
  /** Says that a segment is done with its plate; the last one deletes it. */
  readonly release: (segment: Segment) => Promise<void>;
};

/** The segments over one picture: those still to come, and the lowest sprites that all of them have. */
type Shared = {
  readonly waiting: Set<string>;
  count: number;
  under: readonly SpriteUse[];
  plate: Promise<Plate> | null;
};

/** Counts which pictures two or more segments still to be rendered share, and composes those on demand. */
export function openPlates(context: PlateContext): Plates {
  const { ports } = context;
  const pictures = new Map<string, Shared>();

  return {
    expect: async (plan) => {
      for (const { key, picture, sprites } of plan.segments) {
        const shared = pictures.get(picture.key) ?? { waiting: new Set(), count: 0, under: sprites, plate: null };
        if (shared.waiting.has(key) || (await ports.cache.has(key))) continue;
        pictures.set(picture.key, shared);
        shared.waiting.add(key);
        shared.count += 1;
        // A plate that exists stays as it is: a plan instead of a failed one may come later.
        if (!shared.plate) shared.under = commonStart(shared.under, sprites);
      }
    },
    find: (run) => {
      const { picture, sprites } = run.segment;
      const shared = pictures.get(picture.key);
      if (!shared || shared.count < 2) return null;
      if (commonStart(shared.under, sprites).length < shared.under.length) return null;
      shared.plate ??= composeShared(run, shared.under, context);
      return shared.plate;
    },
    release: async ({ key, picture }) => {
      const shared = pictures.get(picture.key);
      if (!shared?.waiting.delete(key) || shared.waiting.size > 0) return;
      pictures.delete(picture.key);
      await rm(platePath(ports, picture.key), { force: true });
    },
  };
}

function commonStart(a: readonly SpriteUse[], b: readonly SpriteUse[]): readonly SpriteUse[] {
  const differs = a.findIndex((use, at) => JSON.stringify(use) !== JSON.stringify(b[at]));
  return differs < 0 ? a : a.slice(0, differs);
}

function composeShared(run: SegmentRun, under: readonly SpriteUse[], context: PlateContext): Promise<Plate> {
  const { ports, artefacts } = context;
  const path = platePath(ports, run.segment.picture.key);
  const store = (make: (target: string) => Promise<void>): Promise<string> =>
    artefacts.slot(run.order, () => make(path).then(() => path));
  return composePlate({ run, under, store }, context);
}

function platePath(ports: RenderPorts, key: string): string {
  return join(ports.workFolder, `${key}.yuv`);
}
