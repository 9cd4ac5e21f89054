import type { Ratio } from '../base/ratio.ts';
import type { CaptionChoice } from './choices-schema.ts';

type Place = CaptionChoice['place'];
type Places = Pick<CaptionChoice, 'place' | 'placeIn'>;

/** Where a caption was put on the canvas of a shape, px; undefined leaves it to the template. */
export function captionPlace({ place, placeIn }: Places, ratio: Ratio): Place {
  return ratio === '9:16' ? place : placeIn?.[ratio];
}

/** What changes where a caption is put on the canvas of a shape; undefined takes it back. Places on other canvases stay. */
export function putCaptionPlace(
  { placeIn }: Places,
  ratio: Ratio,
  place: Place,
): { readonly [Key in keyof Places]?: Places[Key] | null } {
  if (ratio === '9:16') return { place: place ?? null };
  const others = Object.entries({ ...placeIn, [ratio]: place }).filter(([, each]) => each !== undefined);
  return { placeIn: others.length === 0 ? null : Object.fromEntries(others) };
}
