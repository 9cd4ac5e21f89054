import { type Frames, frames } from '../base/units.ts';

/** Pictures frame by frame as pictures with hold times, in frames; equal neighbours become one. */
export function holdEqual<Picture extends object>(
  length: Frames,
  pictureAt: (frame: number) => Picture,
): readonly (Picture & { readonly frames: Frames })[] {
  const cels: (Picture & { readonly frames: Frames })[] = [];
  let lastPicture = '';
  for (let frame = 0; frame < length; frame += 1) {
    const picture = pictureAt(frame);
    const json = JSON.stringify(picture);
    const last = cels.at(-1);
    if (last && json === lastPicture) cels[cels.length - 1] = { ...last, frames: frames(last.frames + 1) };
    else cels.push({ ...picture, frames: frames(1) });
    lastPicture = json;
  }
  return cels;
}
