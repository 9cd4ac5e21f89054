import { type KeyboardEvent, useRef } from 'react';
import { type Block, TimeBlock } from './block.tsx';

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
    // With other keys held, arrows are commands.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = blocks[index + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    onSelect(next.id, next.from);
    lane.current?.querySelectorAll<HTMLElement>('[role=option]')[index + step]?.focus();
  };
  return (
    <div ref={lane} className={`lane lane-${kind}`} role="listbox" aria-label={label} aria-orientation="horizontal">
      {blocks.map((block, index) => (
        <TimeBlock
          key={block.id}
          block={block}
          isSelected={block.id === selected}
          isTabStop={block.id === stop}
          onSelect={() => onSelect(block.id, block.from)}
          onKeyDown={(event) => go(event, index)}
        />
      ))}
    </div>
  );
}
