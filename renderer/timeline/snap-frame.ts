/** A frame near one of the targets becomes that target; `snapped` says which, or null. */
export function snapFrame(
  frame: number,
  { targets, within }: { readonly targets: readonly number[]; readonly within: number },
): { readonly frame: number; readonly snapped: number | null } {
  const [nearest] = targets.toSorted((one, other) => Math.abs(one - frame) - Math.abs(other - frame));
  if (nearest === undefined || Math.abs(nearest - frame) > within) return { frame, snapped: null };
  return { frame: nearest, snapped: nearest };
}

/** A span whose start or end is near a target, moved there as a whole. */
export function snapSpan(
  { from, frames }: { readonly from: number; readonly frames: number },
  options: { readonly targets: readonly number[]; readonly within: number },
): { readonly from: number; readonly snapped: number | null } {
  const start = snapFrame(from, options);
  const end = snapFrame(from + frames, options);
  const isEndNearer =
    end.snapped !== null &&
    (start.snapped === null || Math.abs(end.snapped - from - frames) < Math.abs(start.snapped - from));
  return isEndNearer
    ? { from: end.frame - frames, snapped: end.snapped }
    : { from: start.frame, snapped: start.snapped };
}
