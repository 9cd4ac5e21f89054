import type { DragEvent } from 'react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { MEDIA_DRAG_TYPE } from '../editor/media-drag.ts';
import { useFillSlot } from '../editor/use-fill.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { Lane } from './lane.tsx';

type SceneLaneProps = {
  readonly scenes: VariantView['scenes'];
  readonly selected: string | null;
  readonly onSelect: (id: string, from: number) => void;
};

/** The scenes with what fills them; a file of the bin can be dropped on each. */
export function SceneLane({ scenes, selected, onSelect }: SceneLaneProps) {
  const t = useText();
  const { media, isReadOnly } = useStudioState(openSession);
  const fill = useFillSlot();
  const blocks = scenes.map(({ id, slot, from, frames, path }, index) => {
    const thumbnail = media.find((each) => each.path === path)?.thumbnail ?? null;
    return {
      id,
      from,
      frames,
      label: `${index + 1}  ${id}`,
      isFaulty: path === null,
      content: thumbnail === null ? null : <img className="block-picture" src={thumbnail} alt="" draggable={false} />,
      onDragOver: (event: DragEvent) => {
        if (!isReadOnly && event.dataTransfer.types.includes(MEDIA_DRAG_TYPE)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        const file = event.dataTransfer.getData(MEDIA_DRAG_TYPE);
        if (file === '' || isReadOnly) return;
        event.preventDefault();
        fill(slot, file);
        onSelect(id, from);
      },
    };
  });
  return <Lane kind="scenes" label={t('timeline.scenes')} blocks={blocks} selected={selected} onSelect={onSelect} />;
}
