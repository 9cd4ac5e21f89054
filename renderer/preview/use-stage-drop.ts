import { type DragEvent, useState } from 'react';
import type { Footage, SceneView } from '../../shared/api/variant-methods.ts';
import type { CanvasSize } from '../../shared/base/ratio.ts';
import { takesMedia } from '../editor/media-drag.ts';
import { useFillSlot } from '../editor/use-fill.ts';
import { setView, useStudio } from '../studio/studio.ts';
import { useCanvas } from './canvas.ts';
import { footageAt } from './footage-at.ts';

/** Lets the stage take files of the bin: each falls into the window under it, wherever captions lie. */
export function useStageDrop(scene: SceneView | null) {
  const studio = useStudio();
  const fill = useFillSlot();
  const canvas = useCanvas();
  const [over, setOver] = useState<Footage | null>(null);
  if (!scene) return { over: null, handlers: {} };
  const take = takesMedia((file) => {
    if (over === null) return;
    fill(over, file);
    setView(studio, { selection: { kind: 'scene', id: scene.id }, slot: over.slot });
    setOver(null);
  });
  const follow = (event: DragEvent): void => {
    take.onDragOver(event);
    if (event.defaultPrevented) setOver(footageAt(scene, onCanvas(event, canvas)));
  };
  return { over: over?.slot ?? null, handlers: { ...take, onDragOver: follow, onDragLeave: () => setOver(null) } };
}

function onCanvas(
  { currentTarget, clientX, clientY }: DragEvent,
  canvas: CanvasSize,
): { readonly x: number; readonly y: number } {
  const box = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * canvas.width,
    y: ((clientY - box.top) / box.height) * canvas.height,
  };
}
