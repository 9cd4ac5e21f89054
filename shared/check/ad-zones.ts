/** Rows of a safe zone, px on the 1080x1920 canvas of a left-to-right market. */
type Band = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** Safe zones of ads. */
export type AdZone = 'ads-a' | 'ads-b';

/**
 * Where nothing of the app covers an ad, from TikTok's downloadable templates (2026): A "in-feed standard",
 * 720x1280 x 1.5; B "anchor", 540x960 x 2, four caption lines. Posts that are no ads have no official figure.
 */
const AD_ZONES: Readonly<Record<AdZone, readonly Band[]>> = {
  'ads-a': [
    { top: 240, bottom: 840, left: 120, right: 960 },
    { top: 840, bottom: 1260, left: 120, right: 780 },
  ],
  'ads-b': [
    { top: 252, bottom: 360, left: 120, right: 960 },
    { top: 360, bottom: 906, left: 120, right: 840 },
  ],
};

/** The zone on 9:16, mirrored for right-to-left markets. */
export function adZone(placement: AdZone, direction: 'ltr' | 'rtl'): readonly Band[] {
  const bands = AD_ZONES[placement];
  if (direction === 'ltr') return bands;
  return bands.map(({ left, right, ...rest }) => ({ ...rest, left: 1080 - right, right: 1080 - left }));
}
