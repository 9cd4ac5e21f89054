import { useEffect, useRef, useState } from 'react';

type TemplateClipProps = {
  readonly src: string;
  readonly isPlaying: boolean;
  /** It can be played, or never will be. */
  readonly onLoaded: () => void;
};

/** A template's moving preview over its still picture. It moves only when it is asked to, and never where people want no motion. */
export function TemplateClip({ src, isPlaying, onLoaded }: TemplateClipProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [isReady, setReady] = useState(false);
  const isCalm = useCalm();
  useEffect(() => {
    const player = video.current;
    if (!player || !isPlaying || !isReady) return;
    // Refused where the browser saves power: the still stays.
    player.play().catch(() => undefined);
    return () => {
      player.pause();
      player.currentTime = 0;
    };
  }, [isPlaying, isReady]);
  if (isCalm) return null;
  const settle = (canPlay: boolean): void => {
    setReady(canPlay);
    onLoaded();
  };
  return (
    <>
      <video
        ref={video}
        className={isPlaying && isReady ? 'template-clip template-clip-shown' : 'template-clip'}
        src={src}
        aria-hidden
        muted
        loop
        playsInline
        preload="auto"
        onCanPlay={() => settle(true)}
        onError={() => settle(false)}
      />
      {isPlaying && !isReady && <span className="template-waiting" />}
    </>
  );
}

const CALM = '(prefers-reduced-motion: reduce)';

function useCalm(): boolean {
  const [isCalm, setCalm] = useState(() => window.matchMedia(CALM).matches);
  useEffect(() => {
    const query = window.matchMedia(CALM);
    const follow = (): void => setCalm(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isCalm;
}
