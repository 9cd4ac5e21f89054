import { TriangleAlert } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';

export type Block = {
  readonly id: string;
  readonly from: number;
  readonly frames: number;
  readonly label: string;
  readonly isFaulty: boolean;
  readonly content?: ReactNode;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
};

type LaneProps = {
  readonly kind: 'scenes' | 'captions';
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly selected: string | null;
  readonly onSelect: (id: string, from: number) => void;
};

/** Blocks along the time; one stop for Tab, arrows go from block to block. */
export function Lane({ kind, label, blocks, selected, onSelect }: LaneProps) {
  const lane = useRef<HTMLDivElement>(null);
  const stop = blocks.some(({ id }) => id === selected) ? selected : blocks[0]?.id;
  const go = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = blocks[index + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onSelect(next.id, next.from);
    lane.current?.querySelectorAll<HTMLElement>('[role=option]')[index + step]?.focus();
  };
  return (
    <div ref={lane} className={`lane lane-${kind}`} role="listbox" aria-label={label} aria-orientation="horizontal">
      {blocks.map(({ id, from, frames, label: text, isFaulty, content, onDragOver, onDrop }, index) => (
        <div
          key={id}
          role="option"
          tabIndex={id === stop ? 0 : -1}
          aria-selected={id === selected}
          aria-label={text}
          className="block"
          style={{
            insetInlineStart: `${(from / VARIANT_FRAMES) * 100}%`,
            inlineSize: `${(frames / VARIANT_FRAMES) * 100}%`,
          }}
          onClick={() => onSelect(id, from)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              onSelect(id, from);
            } else go(event, index);
          }}
          onDragOver={onDragOver}
          onDrop={onDrop}
        >
          {content}
          {isFaulty && <TriangleAlert aria-hidden className="icon block-fault" />}
          <span className="block-label" dir="auto">
            {text}
          </span>
        </div>
      ))}
    </div>
  );
}
