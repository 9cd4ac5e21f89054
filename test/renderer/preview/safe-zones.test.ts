import { describe, expect, it } from 'vitest';
import { safeZonePolygon } from '../../../renderer/preview/safe-zones.ts';

const organic = { x: 60, y: 150, width: 870, height: 1330 };

describe('safeZonePolygon', () => {
  it("is the template's own area for posts, which comes mirrored already", () => {
    const corners = [
      [60, 150],
      [930, 150],
      [930, 1480],
      [60, 1480],
    ];
    expect(safeZonePolygon('organic', organic, 'rtl')).toEqual(corners);
  });

  it('has a step for the buttons of an ad, on the left in right-to-left markets', () => {
    expect(safeZonePolygon('ads-a', organic, 'ltr')?.[3]).toEqual([780, 840]);
    expect(safeZonePolygon('ads-a', organic, 'rtl')?.[3]).toEqual([300, 840]);
  });

  it('can be left out', () => {
    expect(safeZonePolygon('none', organic, 'ltr')).toBeNull();
  });
});
