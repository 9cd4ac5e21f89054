import { type Placement, placementListSchema } from '../../shared/check/placement-schema.ts';
import { readAsset } from './assets.ts';

/** What places for ads ask of a video, as shipped. */
export function shippedPlacements(): readonly Placement[] {
  return placementListSchema.parse(readAsset('tiktok/placements.json')).placements;
}
