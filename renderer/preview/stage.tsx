import { useRef } from 'react';
import { outputOf } from '../../shared/base/ratio.ts';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { useCanvas } from './canvas.ts';
import { ClipPlayer } from './clip-player.tsx';
import { sceneAt } from './footage-at.ts';
import { StageOverlay } from './stage-overlay.tsx';
import { useBoxSize } from './use-box-size.ts';
import type { Clip } from './use-clip.ts';
import { useFrame } from './use-frame.ts';
import { useStageDrop } from './use-stage-drop.ts';
import { useVariantFacts } from './variant-context.ts';

/** Shorter sides that are asked for: few, so that frames are found in the cache. */
const SHORTER = [270, 360, 540, 720, 1080] as const;

/** The variant as it will be rendered, with what is selected on it. Its axes never mirror. */
export function Stage({ clip }: { readonly clip: Clip }) {
  const t = useText();
  const room = useRef<HTMLDivElement>(null);
  const size = useBoxSize(room);
  const canvas = useCanvas();
  const height = Math.min(size.height, (size.width * canvas.height) / canvas.width);
  const width = Math.round((height * canvas.width) / canvas.height);
  const { product, market, hook, frame, isPlaying } = useStudioState(({ view }) => view);
  const isMoving = isPlaying && clip.kind === 'ready';
  const seen = Math.min(width, height) * Math.min(2, devicePixelRatio) - 24;
  const wanted = outputOf(canvas, SHORTER.find((each) => each >= seen) ?? 1080).width;
  const { view } = useVariantFacts();
  const picture = useFrame(isMoving || width === 0 ? null : { product, market, hook, frame, width: wanted });
  const failure = picture.failure ?? view.failure;
  const isReadOnly = useStudioState((state) => openSession(state).isReadOnly);
  const { over, handlers } = useStageDrop(view.value && !isReadOnly ? sceneAt(view.value, frame) : null);
  return (
    <div className="stage-room" ref={room} dir="ltr">
      <figure
        className="stage"
        style={{ inlineSize: width, blockSize: height }}
        aria-label={t('stage.title')}
        {...handlers}
      >
        {picture.value !== null && (
          <img className="stage-picture" src={picture.value} alt={t('stage.frame', { frame })} />
        )}
        {clip.kind === 'ready' && <ClipPlayer url={clip.url} />}
        {failure ? (
          <FailureMessage failure={failure} onRetry={picture.reload} />
        ) : (
          <StageOverlay stage={{ frame, width: isMoving ? 0 : wanted, isLoading: picture.isLoading }} over={over} />
        )}
        {picture.isLoading && !isMoving && <Busy label={t('stage.loading')} />}
      </figure>
    </div>
  );
}
