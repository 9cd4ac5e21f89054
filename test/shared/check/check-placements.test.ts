import { describe, expect, it } from 'vitest';
import { PLACEMENTS } from '../../../shared/campaign/placements.ts';
import { checkPlacedFile, countHalfWidths, type PlacedFile } from '../../../shared/check/check-placements.ts';
import { asksForRate, namedPlacements } from '../../../shared/check/placement-schema.ts';
import { opensWhite } from '../../../shared/check/white-opening.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { shippedPlacements } from '../../setup/placements.ts';
import { shippedScope } from '../../setup/rules.ts';
import { foundIn } from './variant-facts.ts';

const all = shippedPlacements();
const GOOD: PlacedFile = {
  file: 'a.mp4',
  ratio: '9:16',
  width: 1080,
  height: 1920,
  seconds: 15,
  bytes: 12e6,
  isWhite: false,
};

function faults(change: Partial<PlacedFile>): readonly (readonly [string, string])[] {
  const found = checkPlacedFile(all, { ...GOOD, ...change }, shippedScope('en-US'));
  return found.map(({ rule, message }) => [rule, message]);
}

describe('placements', () => {
  it('are data in the order of their ids', () => {
    expect(all.map(({ id }) => id)).toEqual([...PLACEMENTS]);
    expect(namedPlacements(all, { placements: ['spark', 'topview'] }).map(({ id }) => id)).toEqual([
      'topview',
      'spark',
    ]);
    expect(namedPlacements(all, {})).toEqual([]);
    const asking = all.filter((each) => asksForRate([each])).map(({ id }) => id);
    expect(asking).toEqual(['in-feed-auction', 'in-feed-reservation', 'topview']);
    // Held rates stay far above what any place asks for, at every quality.
    const most = Math.max(...all.map(({ minKbps }) => minKbps ?? 0));
    for (const quality of ['draft', 'standard', 'high'] as const) {
      const { options } = softwareEncoder(quality, true);
      expect(Number.parseInt(options[options.indexOf('-b:v') + 1] ?? '', 10)).toBeGreaterThanOrEqual(2 * most);
    }
  });

  it('take a file that keeps to all limits', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ width: 540, height: 960, bytes: (2500 * 1000 * 15) / 8 })).toEqual([]);
  });

  it.each([
    [{ width: 538, height: 956 }, 'placement-picture', 'a.mp4 has 538x956 px; TopView ads need 540x960 at least.', 3],
    [
      { ratio: '1:1', width: 540, height: 540 },
      'placement-picture',
      'a.mp4 has 540x540 px; in-feed ads by auction need 640x640 at least.',
      2,
    ],
    [{ seconds: 61, bytes: 60e6 }, 'placement-length', 'a.mp4 lasts 61 s; TopView ads last 5 to 60 s.', 2],
    [{ seconds: 4 }, 'placement-length', 'a.mp4 lasts 4 s; in-feed ads by auction last 5 to 600 s.', 3],
    [{ isWhite: true }, 'placement-white', 'a.mp4 opens on plain white; TopView ads may not.', 2],
    [{ bytes: 500_000_001 }, 'placement-size', 'a.mp4 has 501 MB; TopView ads take 500 MB.', 3],
    [{ bytes: 1e6 }, 'placement-bitrate', 'a.mp4 has 533 kbit/s; TopView ads need 2500 kbit/s at least.', 2],
    [{ bytes: 9e5 }, 'placement-bitrate', 'a.mp4 has 480 kbit/s; in-feed ads by auction need 516 kbit/s at least.', 3],
  ] as const)('refuse what goes beyond: %o', (change, rule, message, count) => {
    const found = faults(change);
    expect(found).toContainEqual([rule, message]);
    expect(found.map(([each]) => each)).toEqual(Array.from({ length: count }, () => rule));
  });

  it('count characters of Chinese, Japanese and Korean twice, and what is one sign to the eye once', () => {
    expect(['abc', '沸くカナ', '한국', 'ก็', '👩‍🍳', 'ﺏ'].map(countHalfWidths)).toEqual([3, 8, 4, 1, 1, 1]);
  });

  it('know a white opening from a bright one', () => {
    const film = (level: number) => ({ cells: 4, rgb: new Uint8Array(12 * 20).fill(level) });
    const limits = { frames: 15, share: 0.95, level: 245 };
    expect([opensWhite(film(250), limits), opensWhite(film(240), limits)]).toEqual([true, false]);
    const late = film(250);
    late.rgb.fill(100, 12 * 14);
    expect(opensWhite(late, limits)).toBe(false);
  });

  it('bring their safe zone, on upright videos only', () => {
    const captions = [{ id: 'hook', box: [120, 800, 700, 100] as const }];
    const ads = { placements: all, ratio: '9:16', isHeard: true } as const;
    expect(foundIn({ captions, ads }).has('caption-outside-ads-a')).toBe(true);
    expect(foundIn({ captions, ads, campaign: { ratio: '1:1' } }).has('caption-outside-ads-a')).toBe(false);
    expect(foundIn({ captions }).has('caption-outside-ads-a')).toBe(false);
  });
});
