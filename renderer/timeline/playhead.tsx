import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { frameTime, VARIANT_FRAMES } from '../studio/frame-time.ts';
import { seek, stepFrames } from '../studio/seek.ts';
import { type Studio, useStudio, useStudioState } from '../studio/studio.ts';

/** Where in time the stage is; a slider for pointers and keys. */
export function Playhead() {
  const t = useText();
  const studio = useStudio();
  const frame = useStudioState(({ view }) => view.frame);
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): void => {
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (box) seek(studio, ((clientX - box.left) / box.width) * VARIANT_FRAMES);
  };
  return (
    <div
      className="playhead"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.playhead')}
      aria-valuemin={0}
      aria-valuemax={VARIANT_FRAMES - 1}
      aria-valuenow={frame}
      aria-valuetext={frameTime(frame)}
      style={{ insetInlineStart: `${(frame / VARIANT_FRAMES) * 100}%` }}
      onKeyDown={(event) => step(studio, event)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    />
  );
}

function step(studio: Studio, event: KeyboardEvent): void {
  const size = event.shiftKey ? 30 : 1;
  if (event.key === 'ArrowRight' || event.key === 'ArrowUp') stepFrames(studio, size);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') stepFrames(studio, -size);
  else if (event.key === 'PageUp') stepFrames(studio, 30);
  else if (event.key === 'PageDown') stepFrames(studio, -30);
  else if (event.key === 'Home') seek(studio, 0);
  else if (event.key === 'End') seek(studio, VARIANT_FRAMES - 1);
  else return;
  event.preventDefault();
}
