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
    expect(safeZonePolygon('organic', organic, { direction: 'rtl', ratio: '9:16' })).toEqual(corners);
  });

  it('has a step for the buttons of an ad, on the left in right-to-left markets', () => {
    expect(safeZonePolygon('ads-a', organic, { direction: 'ltr', ratio: '9:16' })?.[3]).toEqual([780, 840]);
    expect(safeZonePolygon('ads-a', organic, { direction: 'rtl', ratio: '9:16' })?.[3]).toEqual([300, 840]);
  });

  it('knows no zone of ads on other shapes: there the template keeps its own', () => {
    const square = { x: 64, y: 64, width: 952, height: 952 };
    expect(safeZonePolygon('ads-a', square, { direction: 'ltr', ratio: '1:1' })?.[2]).toEqual([1016, 1016]);
  });

  it('can be left out', () => {
    expect(safeZonePolygon('none', organic, { direction: 'ltr', ratio: '9:16' })).toBeNull();
  });
});
