/** Fast start, soft landing; t and result 0 to 1. Used for everything that enters. */
export function easeOutCubic(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** Soft start, fast end; t and result 0 to 1. Used for everything that leaves. */
export function easeInCubic(t: number): number {
  return t ** 3;
}

/** Damping and frequency of the pop: one overshoot of 5.3 %, at rest when t is 1. */
const SPRING = { damping: 5.2, turns: 0.75 } as const;

/** A spring from 0 to 1 with one visible overshoot of at most 6 %; t 0 to 1, ends at exactly 1. */
export function easeOutSpring(t: number): number {
  if (t >= 1) return 1;
  const angle = 2 * Math.PI * SPRING.turns * t;
  return 1 - Math.exp(-SPRING.damping * t) * Math.cos(angle);
}
