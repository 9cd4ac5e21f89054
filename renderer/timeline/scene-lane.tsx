import type { DragEvent } from 'react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { startOf } from '../document/sequence-moves.ts';
import { MEDIA_DRAG_TYPE } from '../editor/media-drag.ts';
import { useFillSlot } from '../editor/use-fill.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { Lane } from './lane.tsx';
import { SceneBorders } from './scene-borders.tsx';
import type { Drafts } from './use-drafts.ts';

type SceneLaneProps = {
  readonly scenes: VariantView['scenes'];
  readonly cut: Template;
  readonly drafts: Drafts;
  readonly selected: string | null;
  readonly onSelect: (id: string, from: number) => void;
};

/** The scenes with what fills them: dragged into another order, trimmed at their borders, filled by a drop of a file. */
export function SceneLane({ scenes, cut, drafts, selected, onSelect }: SceneLaneProps) {
  const t = useText();
  const { media, isReadOnly } = useStudioState(openSession);
  const fill = useFillSlot();
  const sequence = sequenceOf(cut);
  const blocks = sequence.map(({ scene: id, frames }, index) => {
    const scene = scenes.find((each) => each.id === id);
    const from = startOf(sequence, index);
    const thumbnail = media.find((each) => each.path === scene?.path)?.thumbnail ?? null;
    return {
      id,
      from,
      frames,
      label: `${index + 1}  ${id}`,
      isFaulty: scene?.path === null,
      isDragged: drafts.draft?.held === id,
      content: thumbnail === null ? null : <img className="block-picture" src={thumbnail} alt="" draggable={false} />,
      drags: drafts.isOn ? { body: drafts.scene(id) } : null,
      onDragOver: (event: DragEvent) => {
        if (!isReadOnly && event.dataTransfer.types.includes(MEDIA_DRAG_TYPE)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        const file = event.dataTransfer.getData(MEDIA_DRAG_TYPE);
        if (file === '' || isReadOnly || !scene) return;
        event.preventDefault();
        fill(scene, file);
        onSelect(id, from);
      },
    };
  });
  return (
    <div className="scene-lane">
      <Lane kind="scenes" label={t('timeline.scenes')} blocks={blocks} selected={selected} onSelect={onSelect} />
      {drafts.isOn && <SceneBorders sequence={sequence} drag={drafts.border} />}
    </div>
  );
}
