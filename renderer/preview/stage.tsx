import { useRef } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { currentMarket } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { ClipPlayer } from './clip-player.tsx';
import { safeZonePolygon } from './safe-zones.ts';
import { useBoxSize } from './use-box-size.ts';
import type { Clip } from './use-clip.ts';
import { useFrame } from './use-frame.ts';
import { useVariantFacts } from './variant-context.ts';

const CANVAS = { width: 1080, height: 1920 } as const;
/** Widths that are asked for: few, so that frames are found in the cache. */
const WIDTHS = [270, 360, 540, 720, 1080] as const;

/** The variant as it will be rendered, with what is selected on it. Its axes never mirror. */
export function Stage({ clip }: { readonly clip: Clip }) {
  const t = useText();
  const room = useRef<HTMLDivElement>(null);
  const size = useBoxSize(room);
  const height = Math.min(size.height, (size.width * CANVAS.height) / CANVAS.width);
  const width = Math.round((height * CANVAS.width) / CANVAS.height);
  const { product, market, frame, isPlaying } = useStudioState(({ view }) => view);
  const isMoving = isPlaying && clip.kind === 'ready';
  const wanted = WIDTHS.find((each) => each >= width * Math.min(2, devicePixelRatio) - 24) ?? 1080;
  const { view } = useVariantFacts();
  const picture = useFrame(isMoving || width === 0 ? null : { product, market, frame, width: wanted });
  const failure = picture.failure ?? view.failure;
  return (
    <div className="stage-room" ref={room} dir="ltr">
      <figure className="stage" style={{ inlineSize: width, blockSize: height }} aria-label={t('stage.title')}>
        {picture.value !== null && (
          <img className="stage-picture" src={picture.value} alt={t('stage.frame', { frame })} />
        )}
        {clip.kind === 'ready' && <ClipPlayer url={clip.url} />}
        {failure ? <FailureMessage failure={failure} onRetry={picture.reload} /> : <StageOverlay />}
        {picture.isLoading && !isMoving && <Busy label={t('stage.loading')} />}
      </figure>
    </div>
  );
}

function StageOverlay() {
  const studio = useStudio();
  const { frame, selection, isPlaying } = useStudioState(({ view }) => view);
  const { value: view } = useVariantFacts().view;
  const zone = useStudioState(({ preferences }) => preferences.safeZone);
  const { direction } = useStudioState(currentMarket);
  if (!view) return null;
  const points = safeZonePolygon(zone, view.safeZone, direction);
  const shown = view.captions.filter((caption) => frame >= caption.from && frame < caption.from + caption.frames);
  return (
    <>
      {points && (
        <svg className="safe-zone" viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`} aria-hidden="true">
          <path
            className="safe-zone-shade"
            d={`M0 0H${CANVAS.width}V${CANVAS.height}H0Z M${points.map((point) => point.join(' ')).join('L')}Z`}
          />
          <polygon className="safe-zone-line" points={points.map((point) => point.join(',')).join(' ')} />
        </svg>
      )}
      {!isPlaying &&
        shown.map((caption) => (
          <CaptionFrame
            key={caption.id}
            caption={caption}
            isSelected={selection?.kind === 'caption' && selection.id === caption.id}
            onSelect={() => setView(studio, { selection: { kind: 'caption', id: caption.id } })}
          />
        ))}
    </>
  );
}

type CaptionFrameProps = {
  readonly caption: CaptionView;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
};

function CaptionFrame({ caption, isSelected, onSelect }: CaptionFrameProps) {
  const t = useText();
  const { x, y, width, height } = caption.bounds;
  return (
    <button
      type="button"
      className="caption-frame"
      aria-pressed={isSelected}
      aria-label={t('stage.caption', { text: caption.text || caption.id })}
      style={{
        insetInlineStart: `${(x / CANVAS.width) * 100}%`,
        insetBlockStart: `${(y / CANVAS.height) * 100}%`,
        inlineSize: `${(width / CANVAS.width) * 100}%`,
        blockSize: `${(height / CANVAS.height) * 100}%`,
      }}
      onClick={onSelect}
    />
  );
}
