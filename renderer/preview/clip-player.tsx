import { useEffect, useRef } from 'react';
import { FRAME_RATE } from '../../shared/base/units.ts';
import { clampFrame, VARIANT_FRAMES } from '../studio/frame-time.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';

/** Plays the moving preview over the still picture; the playhead follows the video's own clock. */
export function ClipPlayer({ url }: { readonly url: string }) {
  const studio = useStudio();
  const video = useRef<HTMLVideoElement>(null);
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  useEffect(() => {
    const player = video.current;
    if (!player || !isPlaying) return;
    let isOver = false;
    // Half a frame in, so that rounding never shows the one before.
    player.currentTime = (studio.store.getState().view.frame + 0.5) / FRAME_RATE;
    const follow = (): void => {
      if (isOver) return;
      setView(studio, { frame: clampFrame(Math.floor(player.currentTime * FRAME_RATE)) });
      player.requestVideoFrameCallback(follow);
    };
    player.requestVideoFrameCallback(follow);
    // Refused where the browser wants a key press first, or stopped by what came next.
    player.play().catch(() => !isOver && setView(studio, { isPlaying: false }));
    return () => {
      isOver = true;
      player.pause();
    };
  }, [isPlaying, studio]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: the captions are part of the picture.
    <video
      ref={video}
      className="stage-clip"
      src={url}
      hidden={!isPlaying}
      playsInline
      preload="auto"
      onEnded={() => setView(studio, { isPlaying: false, frame: VARIANT_FRAMES - 1 })}
    />
  );
}
