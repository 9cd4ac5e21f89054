import { TriangleAlert } from 'lucide-react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { type TimeDrag, useTimeDrag } from './use-time-drag.ts';

/** What dragging a block does; null for what cannot be moved now. */
export type BlockDrags = {
  readonly body: TimeDrag;
  /** Its ends, where they are its own; borders of scenes lie between two of them. */
  readonly start?: TimeDrag;
  readonly end?: TimeDrag;
};

export type Block = {
  readonly id: string;
  readonly from: number;
  readonly frames: number;
  readonly label: string;
  readonly isFaulty: boolean;
  readonly isDragged?: boolean;
  readonly content?: ReactNode;
  readonly drags?: BlockDrags | null;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
};

type TimeBlockProps = {
  readonly block: Block;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** A run of time on a lane: pressed to select, dragged to move. */
export function TimeBlock({ block, isSelected, isTabStop, onSelect, onKeyDown }: TimeBlockProps) {
  const { from, frames, label, isFaulty, isDragged = false, content, drags = null } = block;
  const body = useTimeDrag(drags?.body ?? null);
  return (
    <div
      role="option"
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      aria-label={label}
      className={isDragged ? 'block block-dragged' : 'block'}
      style={{
        insetInlineStart: `${(from / VARIANT_FRAMES) * 100}%`,
        inlineSize: `${(frames / VARIANT_FRAMES) * 100}%`,
      }}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onSelect();
        } else onKeyDown(event);
      }}
      onDragOver={block.onDragOver}
      onDrop={block.onDrop}
      {...body}
    >
      {content}
      {isFaulty && <TriangleAlert aria-hidden className="icon block-fault" />}
      <span className="block-label" dir="auto">
        {label}
      </span>
      {drags?.start && <BlockEnd side="start" drag={drags.start} />}
      {drags?.end && <BlockEnd side="end" drag={drags.end} />}
    </div>
  );
}

/** Taken hold of by the pointer; keys do the same by commands. */
function BlockEnd({ side, drag }: { readonly side: 'start' | 'end'; readonly drag: TimeDrag }) {
  return <span aria-hidden className={`block-end block-end-${side}`} {...useTimeDrag(drag)} />;
}
