import { type PointerEvent, useEffect, useRef } from 'react';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';

/** A drag along the time, in frames from where it began. */
export type TimeDrag = {
  /** `perPixel` tells how many frames a pixel is, for what counts as near. */
  readonly onMove: (by: number, perPixel: number) => void;
  /** Let go, or given up with Escape. */
  readonly onEnd: (isKept: boolean) => void;
};

/** A smaller movement is a press. */
const SLACK_PX = 3;

type Running = { readonly x: number; readonly perPixel: number; isMoving: boolean };

/** Pointer handlers for something on the timeline; a press without movement stays a click. */
export function useTimeDrag(drag: TimeDrag | null) {
  const running = useRef<Running | null>(null);
  const current = useRef(drag);
  current.current = drag;

  useEffect(() => {
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !running.current?.isMoving) return;
      running.current = null;
      event.preventDefault();
      current.current?.onEnd(false);
    };
    window.addEventListener('keydown', giveUp, true);
    return () => window.removeEventListener('keydown', giveUp, true);
  }, []);

  const end = (isKept: boolean): void => {
    const wasMoving = running.current?.isMoving ?? false;
    running.current = null;
    if (wasMoving) current.current?.onEnd(isKept);
  };

  if (!drag) return {};
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const lanes = event.currentTarget.closest('.timeline-lanes')?.getBoundingClientRect();
      if (event.button !== 0 || !lanes) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      running.current = { x: event.clientX, perPixel: VARIANT_FRAMES / lanes.width, isMoving: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = running.current;
      if (!now) return;
      const px = event.clientX - now.x;
      if (!now.isMoving && Math.abs(px) < SLACK_PX) return;
      now.isMoving = true;
      current.current?.onMove(px * now.perPixel, now.perPixel);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
}
