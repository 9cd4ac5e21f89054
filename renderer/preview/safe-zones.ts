import type { Preferences } from '../../shared/api/studio-methods.ts';
import type { VariantView } from '../../shared/api/variant-methods.ts';

type Point = readonly [x: number, y: number];

/**
 * Where nothing of the app covers the picture, as a polygon on the 1080x1920 canvas, for left-to-right markets. From
 * TikTok's downloadable ad templates (2026): A "in-feed standard", 720x1280 x 1.5; B "anchor", 540x960 x 2, four
 * caption lines. There is no official figure for posts that are no ads: the template's own is an estimate.
 */
const AD_ZONES = {
  'ads-a': [
    [120, 240],
    [960, 240],
    [960, 840],
    [780, 840],
    [780, 1260],
    [120, 1260],
  ],
  'ads-b': [
    [120, 252],
    [960, 252],
    [960, 360],
    [840, 360],
    [840, 906],
    [120, 906],
  ],
} as const satisfies Record<string, readonly Point[]>;

/** The points of a zone, mirrored for right-to-left markets; null for none. */
export function safeZonePolygon(
  zone: Preferences['safeZone'],
  organic: VariantView['safeZone'],
  direction: 'ltr' | 'rtl',
): readonly Point[] | null {
  if (zone === 'none') return null;
  if (zone !== 'organic') return AD_ZONES[zone].map(([x, y]) => [direction === 'rtl' ? 1080 - x : x, y]);
  const { x, y, width, height } = organic;
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}
