import type { Preferences } from '../../shared/api/studio-methods.ts';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import type { Ratio } from '../../shared/base/ratio.ts';
import { adZone } from '../../shared/check/ad-zones.ts';

type Point = readonly [x: number, y: number];

type Shown = { readonly direction: 'ltr' | 'rtl'; readonly ratio: Ratio };

/** The points of a zone, mirrored for right-to-left markets; null for none. Ads have theirs on 9:16 only. */
export function safeZonePolygon(
  zone: Preferences['safeZone'],
  organic: VariantView['safeZone'],
  { direction, ratio }: Shown,
): readonly Point[] | null {
  if (zone === 'none') return null;
  if (zone !== 'organic' && ratio === '9:16')
    return outline(adZone(zone, 'ltr')).map(([x, y]) => [direction === 'rtl' ? 1080 - x : x, y]);
  const { x, y, width, height } = organic;
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Around the bands from their top left: down the right sides, and back up on the left. */
function outline(bands: ReturnType<typeof adZone>): readonly Point[] {
  const down = bands.flatMap(({ top, bottom, right }): Point[] => [
    [right, top],
    [right, bottom],
  ]);
  const up = bands.toReversed().flatMap(({ top, bottom, left }): Point[] => [
    [left, bottom],
    [left, top],
  ]);
  return [...up.slice(-1), ...down, ...up.slice(0, -1)].filter(
    ([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1],
  );
}
