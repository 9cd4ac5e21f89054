import { useEffect, useRef } from 'react';
import { outputOf } from '../../shared/base/ratio.ts';
import { FRAME_RATE } from '../../shared/base/units.ts';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useCanvas } from '../preview/canvas.ts';
import { ClipPlayer } from '../preview/clip-player.tsx';
import { useClip } from '../preview/use-clip.ts';
import { useFrame } from '../preview/use-frame.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';

/** The shorter side of the pictures, px. */
const SHORTER = 360;

/** Up to four markets side by side, at the same moment. */
export function ComparedMarkets({ markets }: { readonly markets: readonly string[] }) {
  const t = useText();
  return (
    <ul className="compared" aria-label={t('captions.compared')} dir="ltr">
      {markets.map((market) => (
        <ComparedMarket key={market} market={market} />
      ))}
    </ul>
  );
}

function ComparedMarket({ market }: { readonly market: string }) {
  const t = useText();
  const studio = useStudio();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const product = useStudioState(({ view }) => view.product);
  const hook = useStudioState(({ view }) => view.hook);
  const frame = useStudioState(({ view }) => view.frame);
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  const isCurrent = useStudioState(({ view }) => view.market === market);
  const { width } = outputOf(useCanvas(), SHORTER);
  const clip = useClip(isPlaying, market);
  const isMoving = isPlaying && clip.kind === 'ready';
  const { value, failure, isLoading, reload } = useFrame(isMoving ? null : { product, market, hook, frame, width });
  return (
    <li className="compared-market">
      <button
        type="button"
        className="compared-picture"
        aria-pressed={isCurrent}
        onClick={() => setView(studio, { market })}
      >
        {value !== null && <img src={value} alt={t('stage.frame', { frame })} />}
        {clip.kind === 'ready' && (isCurrent ? <ClipPlayer url={clip.url} /> : <FollowingClip url={clip.url} />)}
        <span className="compared-name">
          <bdi>{names.of(market)}</bdi> <span dir="ltr">{market}</span>
        </span>
      </button>
      {failure && <FailureMessage failure={failure} onRetry={reload} />}
      {isLoading && !isMoving && <Busy label={t('stage.loading')} />}
    </li>
  );
}

/** Further from the common moment than the eye forgives, seconds. */
const DRIFT = 0.12;

/** A silent preview that follows the moment of the one on the stage. */
function FollowingClip({ url }: { readonly url: string }) {
  const video = useRef<HTMLVideoElement>(null);
  const frame = useStudioState(({ view }) => view.frame);
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  useEffect(() => {
    const player = video.current;
    if (!player) return;
    const at = (frame + 0.5) / FRAME_RATE;
    if (Math.abs(player.currentTime - at) > DRIFT) player.currentTime = at;
  }, [frame]);
  useEffect(() => {
    const player = video.current;
    // Refused where the browser wants a key press first: then it shows the moment without moving.
    if (isPlaying) void player?.play().catch(() => undefined);
    else player?.pause();
  }, [isPlaying]);
  return <video ref={video} className="compared-clip" src={url} hidden={!isPlaying} muted playsInline preload="auto" />;
}
