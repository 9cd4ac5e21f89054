import type { Footage, VariantView } from '../../shared/api/variant-methods.ts';
import { sequenceOf } from '../../shared/template/cut-template.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { startOf } from '../document/sequence-moves.ts';
import { chosenFootage } from '../editor/chosen-footage.ts';
import { takesMedia } from '../editor/media-drag.ts';
import { useFillSlot } from '../editor/use-fill.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
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
  const studio = useStudio();
  const chosen = useStudioState(({ view }) => view.slot);
  const thumbnailOf = (file: string | null) => media.find(({ path }) => path === file)?.thumbnail ?? null;
  const sequence = sequenceOf(cut);
  const blocks = sequence.map(({ scene: id, frames }, index) => {
    const scene = scenes.find((each) => each.id === id);
    const from = startOf(sequence, index);
    const footage = scene?.footage ?? [];
    const take = (piece: Footage) =>
      takesMedia((file) => {
        fill(piece, file);
        onSelect(id, from);
        setView(studio, { slot: piece.slot });
      });
    return {
      id,
      from,
      frames,
      label: `${index + 1}  ${id}`,
      isFaulty: footage.some(({ path }) => path === null),
      isDragged: drafts.draft?.held === id,
      content: footage.map((piece) => (
        <BlockPicture key={piece.slot} src={thumbnailOf(piece.path)} drop={isReadOnly ? {} : take(piece)} />
      )),
      drags: drafts.isOn ? { body: drafts.scene(id) } : null,
      ...(scene && !isReadOnly ? take(chosenFootage(scene, chosen)) : {}),
    };
  });
  return (
    <div className="scene-lane">
      <Lane kind="scenes" label={t('timeline.scenes')} blocks={blocks} selected={selected} onSelect={onSelect} />
      {drafts.isOn && <SceneBorders sequence={sequence} drag={drafts.border} />}
    </div>
  );
}

type BlockPictureProps = { readonly src: string | null; readonly drop: Partial<ReturnType<typeof takesMedia>> };

/** What fills the scene or one of its windows. */
function BlockPicture({ src, drop }: BlockPictureProps) {
  return (
    <span className="block-picture" {...drop}>
      {src !== null && <img src={src} alt="" draggable={false} />}
    </span>
  );
}
