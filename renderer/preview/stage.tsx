import { useRef } from 'react';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { CANVAS } from './canvas.ts';
import { ClipPlayer } from './clip-player.tsx';
import { sceneAt } from './footage-at.ts';
import { StageOverlay } from './stage-overlay.tsx';
import { useBoxSize } from './use-box-size.ts';
import type { Clip } from './use-clip.ts';
import { useFrame } from './use-frame.ts';
import { useStageDrop } from './use-stage-drop.ts';
import { useVariantFacts } from './variant-context.ts';

/** Widths that are asked for: few, so that frames are found in the cache. */
const WIDTHS = [270, 360, 540, 720, 1080] as const;

/** The variant as it will be rendered, with what is selected on it. Its axes never mirror. */
export function Stage({ clip }: { readonly clip: Clip }) {
  const t = useText();
  const room = useRef<HTMLDivElement>(null);
  const size = useBoxSize(room);
  const height = Math.min(size.height, (size.width * CANVAS.height) / CANVAS.width);
  const width = Math.round((height * CANVAS.width) / CANVAS.height);
  const { product, market, hook, frame, isPlaying } = useStudioState(({ view }) => view);
  const isMoving = isPlaying && clip.kind === 'ready';
  const wanted = WIDTHS.find((each) => each >= width * Math.min(2, devicePixelRatio) - 24) ?? 1080;
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
