import { describe, expect, it } from 'vitest';
import { findFlashes } from '../../../shared/check/find-flashes.ts';
import { figureOf } from '../../../shared/check/rules-in-force.ts';
import { shippedScope } from '../../setup/rules.ts';

const CELLS = 100;
const rule = shippedScope('en-US').rules.get('flashing');
if (!rule) throw new Error('there is no rule flashing');
const figure = (name: string): number => figureOf(rule, name);
const LIMITS = {
  perSecond: figure('perSecond'),
  change: figure('change'),
  darkest: figure('darkest'),
  area: figure('area'),
};
const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
const GREY = [128, 128, 128] as const;
const RED = [255, 0, 0] as const;

type Colour = readonly [number, number, number];

/** A film that is `rest`, and from time to time `flash` on some of its cells. */
function film(
  shows: (frame: number) => boolean,
  { rest = BLACK as Colour, flash = WHITE as Colour, cells = CELLS, length = 90 } = {},
) {
  const rgb = new Uint8Array(length * CELLS * 3);
  for (let frame = 0; frame < length; frame += 1) {
    for (let cell = 0; cell < CELLS; cell += 1) {
      rgb.set(shows(frame) && cell < cells ? flash : rest, (frame * CELLS + cell) * 3);
    }
  }
  return { cells: CELLS, rgb };
}

const every = (period: number) => (frame: number) => frame % period < period / 2;

describe('findFlashes', () => {
  it('finds four flashes in a second, and says when', () => {
    const [span, ...more] = findFlashes(
      film((frame) => frame >= 30 && frame < 60 && every(6)(frame)),
      LIMITS,
    );
    expect(more).toEqual([]);
    expect(span?.from).toBe(30);
    expect(span?.frames).toBeGreaterThan(20);
  });

  it('lets three flashes in a second pass', () => {
    expect(
      findFlashes(
        film((frame) => frame >= 30 && frame < 60 && every(10)(frame)),
        LIMITS,
      ),
    ).toEqual([]);
    expect(
      findFlashes(
        film((frame) => frame >= 32 && frame < 60 && every(8)(frame)),
        LIMITS,
      ),
    ).not.toEqual([]);
  });

  it('counts only what a quarter of the picture does together', () => {
    expect(findFlashes(film(every(6), { cells: 24 }), LIMITS)).toEqual([]);
    expect(findFlashes(film(every(6), { cells: 25 }), LIMITS)).not.toEqual([]);
  });

  it('counts changes of a tenth of the greatest luminance, with a dark side', () => {
    const from = (low: number, high: number) => ({
      rest: [low, low, low] as const,
      flash: [high, high, high] as const,
    });
    // 128 is 0.216 of the light of white, 150 is 0.305, 172 is 0.413; 232 is 0.807.
    expect(findFlashes(film(every(6), from(128, 150)), LIMITS)).toEqual([]);
    expect(findFlashes(film(every(6), from(128, 172)), LIMITS)).not.toEqual([]);
    expect(findFlashes(film(every(6), from(232, 255)), LIMITS)).toEqual([]);
  });

  it('counts saturated red, however dark', () => {
    const dark = [110, 0, 0] as const;
    expect(findFlashes(film(every(6), { flash: dark }), LIMITS)).not.toEqual([]);
    expect(findFlashes(film(every(6), { flash: [60, 50, 50] }), LIMITS)).toEqual([]);
  });

  it('lets slow fades and single cuts pass', () => {
    const fade = new Uint8Array(90 * CELLS * 3).map((_, index) =>
      Math.round((Math.floor(index / (CELLS * 3)) / 90) * 255),
    );
    expect(findFlashes({ cells: CELLS, rgb: fade }, LIMITS)).toEqual([]);
    expect(
      findFlashes(
        film((frame) => frame > 45, { rest: GREY, flash: RED }),
        LIMITS,
      ),
    ).toEqual([]);
  });
});
