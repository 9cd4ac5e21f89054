import { currentMarket } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { useCut } from '../studio/use-cut.ts';
import { CaptionHandles } from './caption-handles.tsx';
import { SafeZoneOverlay } from './safe-zone-overlay.tsx';
import { safeZonePolygon } from './safe-zones.ts';
import type { StageFrame } from './use-caption-sprite.ts';
import { useVariantFacts } from './variant-context.ts';

/** What lies over the picture: the safe zone, and the captions to take hold of. */
export function StageOverlay({ stage }: { readonly stage: StageFrame }) {
  const { frame, isPlaying } = useStudioState((state) => state.view);
  const { value: view } = useVariantFacts().view;
  const zone = useStudioState(({ preferences }) => preferences.safeZone);
  const { direction } = useStudioState(currentMarket);
  const cut = useCut();
  if (!view) return null;
  const shown = view.captions.filter((caption) => {
    const { from, frames } = cut?.captions.find(({ id }) => id === caption.id) ?? caption;
    return frame >= from && frame < from + frames;
  });
  const points = safeZonePolygon(zone, view.safeZone, direction);
  const snapPoints = points ?? safeZonePolygon('organic', view.safeZone, direction) ?? [];
  return (
    <>
      {!isPlaying && <CaptionHandles captions={shown} zone={snapPoints} stage={stage} />}
      {points && <SafeZoneOverlay points={points} />}
    </>
  );
}
