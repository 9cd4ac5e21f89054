import { clampFrame, VARIANT_FRAMES } from './frame-time.ts';
import { type Studio, setView } from './studio.ts';

/** Shows another frame and stops playing. */
export function seek(studio: Studio, frame: number): void {
  setView(studio, { frame: clampFrame(frame), isPlaying: false });
}

export function stepFrames(studio: Studio, frames: number): void {
  seek(studio, studio.store.getState().view.frame + frames);
}

/** From the end it plays from the beginning. */
export function togglePlay(studio: Studio): void {
  const { isPlaying, frame } = studio.store.getState().view;
  setView(studio, { isPlaying: !isPlaying, ...(frame >= VARIANT_FRAMES - 1 ? { frame: 0 } : {}) });
}
