import type { SpeedRamp } from '../catalog/product-schema.ts';

/** A stretch of a ramp at one speed: where it starts in the film and in the clip, frames at 30 a second, both from the scene's start. */
export type RampLeg = {
  readonly film: number;
  readonly source: number;
  /** How much longer it lasts in the film than by itself. */
  readonly stretch: number;
};

/** So many steps make a speed that changes look smooth: a leg of a 3 s scene is 7 frames. */
const LEGS = 12;

/** Speed over the scene's time from 0 to 1; eased, so that nothing jerks. */
const SPEEDS: Readonly<Record<Exclude<SpeedRamp, 'none'>, (time: number) => number>> = {
  // Fast, slow in the middle where the product is seen, fast again.
  hero: (time) => 0.5 + 1.1 * ((Math.cos(2 * Math.PI * time) + 1) / 2),
  punch: (time) => 0.6 + 1.4 * eased(time),
  settle: (time) => 2 - 1.4 * eased(time),
};

/** The legs of a ramp over a scene of some frames, on top of the clip's own speed; null without a ramp. */
export function rampLegs(
  ramp: SpeedRamp | undefined,
  { sceneFrames, speed }: { readonly sceneFrames: number; readonly speed: number },
): readonly RampLeg[] | null {
  if (ramp === undefined || ramp === 'none') return null;
  const length = sceneFrames / LEGS;
  const legs: RampLeg[] = [];
  for (let index = 0; index < LEGS; index += 1) {
    const fast = speed * SPEEDS[ramp]((index + 0.5) / LEGS);
    const before = legs.at(-1);
    const source = before ? before.source + length / before.stretch : 0;
    legs.push({ film: index * length, source, stretch: 1 / fast });
  }
  return legs;
}

/** Frame of the clip that is shown at a frame of the scene. */
export function sourceAt(legs: readonly RampLeg[], film: number): number {
  const leg = legs.findLast((each) => each.film <= film) ?? firstOf(legs);
  return leg.source + (film - leg.film) / leg.stretch;
}

/** Frame of the scene at which a frame of the clip is shown. */
export function filmAt(legs: readonly RampLeg[], source: number): number {
  const leg = legs.findLast((each) => each.source <= source) ?? firstOf(legs);
  return leg.film + (source - leg.source) * leg.stretch;
}

function firstOf(legs: readonly RampLeg[]): RampLeg {
  const [leg] = legs;
  if (!leg) throw new Error('a ramp has legs');
  return leg;
}

function eased(time: number): number {
  return time * time * (3 - 2 * time);
}
