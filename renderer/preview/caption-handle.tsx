import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { useText } from '../i18n/use-text.ts';
import { type CanvasRect, placeOnStage, useCanvas } from './canvas.ts';
import type { Vector } from './snap-place.ts';

type CaptionHandleProps = {
  readonly caption: CaptionView;
  readonly bounds: CanvasRect;
  readonly isSelected: boolean;
  readonly canMove: boolean;
  readonly onSelect: () => void;
  /** The pointer or the focus came near: it may be moved next. */
  readonly onNear: () => void;
  /** By how much since the pointer went down; `isFree` asks not to snap. */
  readonly onMove: (by: Vector, isFree: boolean) => void;
  readonly onDrop: (isKept: boolean) => void;
  readonly onNudge: (by: Vector) => void;
};

const STEPS: Readonly<Record<string, Vector>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const LARGE_STEP = 10;
/** A smaller movement is a press. */
const SLACK_PX = 3;

/** A caption on the stage: pressed to select, dragged or pushed with the arrow keys to move. */
export function CaptionHandle(props: CaptionHandleProps) {
  const { caption, bounds, isSelected, canMove, onSelect, onNear, onMove, onDrop, onNudge } = props;
  const t = useText();
  const canvas = useCanvas();
  const start = useRef<{ x: number; y: number; isMoving: boolean } | null>(null);

  const follow = (event: PointerEvent<HTMLElement>): void => {
    const stage = event.currentTarget.closest('.stage')?.getBoundingClientRect();
    if (!start.current || !stage) return;
    const px = { x: event.clientX - start.current.x, y: event.clientY - start.current.y };
    if (!start.current.isMoving && Math.hypot(px.x, px.y) < SLACK_PX) return;
    start.current.isMoving = true;
    const scale = canvas.width / stage.width;
    onMove({ x: px.x * scale, y: px.y * scale }, event.altKey);
  };
  const letGo = (isKept: boolean): void => {
    const wasMoving = start.current?.isMoving ?? false;
    start.current = null;
    if (wasMoving) onDrop(isKept);
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Escape' && start.current?.isMoving) {
      event.preventDefault();
      letGo(false);
    }
    if (!step || !canMove || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const size = event.shiftKey ? LARGE_STEP : 1;
    onNudge({ x: step.x * size, y: step.y * size });
  };
  return (
    <button
      type="button"
      className={canMove ? 'caption-frame caption-movable' : 'caption-frame'}
      aria-pressed={isSelected}
      aria-label={t('stage.caption', { text: caption.text || caption.id })}
      style={placeOnStage(bounds, canvas)}
      onClick={onSelect}
      onFocus={onNear}
      onPointerEnter={onNear}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (!canMove || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY, isMoving: false };
      }}
      onPointerMove={follow}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
    />
  );
}
