import type { RenderPlan, Segment } from '../../../shared/render/render-plan.ts';

/** One segment on its way through the executor. */
export type SegmentRun = {
  readonly plan: RenderPlan;
  readonly segment: Segment;
  readonly order: number;
  readonly onFrame: (frame: number) => void;
};
