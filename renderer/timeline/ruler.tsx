import type { PointerEvent } from 'react';
import { FRAME_RATE } from '../../shared/base/units.ts';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { seek } from '../studio/seek.ts';
import { useStudio } from '../studio/studio.ts';

const SECONDS = Array.from({ length: VARIANT_FRAMES / FRAME_RATE + 1 }, (_, second) => second);

/** Seconds; pressing or dragging shows that moment. */
export function Ruler() {
  const studio = useStudio();
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    seek(studio, ((clientX - box.left) / box.width) * VARIANT_FRAMES);
  };
  return (
    <div
      className="ruler"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    >
      {SECONDS.map((second) => (
        <span
          key={second}
          className="ruler-mark numeric"
          style={{ insetInlineStart: `${((second * FRAME_RATE) / VARIANT_FRAMES) * 100}%` }}
        >
          {second < SECONDS.length - 1 && <span>{`0:${String(second).padStart(2, '0')}`}</span>}
        </span>
      ))}
    </div>
  );
}
