import { ratioOf } from '../../shared/base/ratio.ts';
import { currentMarket } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { useCut } from '../studio/use-cut.ts';
import { useCanvas } from './canvas.ts';
import { CaptionHandles } from './caption-handles.tsx';
import { sceneAt } from './footage-at.ts';
import { SafeZoneOverlay } from './safe-zone-overlay.tsx';
import { safeZonePolygon } from './safe-zones.ts';
import { StageWindows } from './stage-windows.tsx';
import type { StageFrame } from './use-caption-sprite.ts';
import { useVariantFacts } from './variant-context.ts';

type StageOverlayProps = {
  readonly stage: StageFrame;
  /** The slot that a dragged file would fill. */
  readonly over: string | null;
};

/** What lies over the picture: windows to choose, captions to take hold of, the safe zone. */
export function StageOverlay({ stage, over }: StageOverlayProps) {
  const { frame, isPlaying } = useStudioState((state) => state.view);
  const { value: view } = useVariantFacts().view;
  const zone = useStudioState(({ preferences }) => preferences.safeZone);
  const { direction } = useStudioState(currentMarket);
  const cut = useCut();
  const canvas = useCanvas();
  if (!view) return null;
  const shown = view.captions.filter((caption) => {
    const { from, frames } = cut?.captions.find(({ id }) => id === caption.id) ?? caption;
    return frame >= from && frame < from + frames;
  });
  const shape = { direction, ratio: ratioOf(canvas) };
  const points = safeZonePolygon(zone, view.safeZone, shape);
  const snapPoints = points ?? safeZonePolygon('organic', view.safeZone, shape) ?? [];
  const scene = sceneAt(view, frame);
  return (
    <>
      {scene && !isPlaying && <StageWindows scene={scene} over={over} />}
      {!isPlaying && <CaptionHandles captions={shown} zone={snapPoints} stage={stage} />}
      {points && <SafeZoneOverlay points={points} />}
    </>
  );
}
