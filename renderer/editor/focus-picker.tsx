import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Focus } from '../../shared/catalog/product-schema.ts';
import { useText } from '../i18n/use-text.ts';

type FocusPickerProps = {
  readonly picture: string;
  readonly focus: Focus;
  readonly isReadOnly: boolean;
  readonly onChange: (focus: Focus) => void;
  readonly onEnd: () => void;
};

const STEP = 0.02;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The point of a picture that stays in view when its sides are cut; set by pointer or by arrow keys. */
export function FocusPicker({ picture, focus, isReadOnly, onChange, onEnd }: FocusPickerProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const follow = ({ clientX, clientY }: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (box) onChange(inside({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height }));
  };
  const move = (event: KeyboardEvent): void => {
    const [x, y] = MOVES[event.key] ?? [];
    if (x === undefined || y === undefined || isReadOnly) return;
    event.preventDefault();
    onChange(inside({ x: focus.x + x, y: focus.y + y }));
  };
  const percent = { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) };
  return (
    <div className="field">
      <span className="field-label">{t('inspector.focus')}</span>
      <div
        ref={frame}
        className="focus-frame"
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={t('inspector.focus')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent.x}
        aria-valuetext={`${percent.x} %, ${percent.y} %`}
        aria-readonly={isReadOnly}
        onKeyDown={move}
        onKeyUp={onEnd}
        onPointerDown={(event) => {
          if (isReadOnly) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
        onPointerUp={onEnd}
      >
        <img src={picture} alt="" draggable={false} />
        <span className="focus-point" style={{ insetInlineStart: `${percent.x}%`, insetBlockStart: `${percent.y}%` }} />
      </div>
    </div>
  );
}

/** Two decimals are finer than any screen, and keep the file readable. */
function inside({ x, y }: Focus): Focus {
  const limit = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
  return { x: limit(x), y: limit(y) };
}
