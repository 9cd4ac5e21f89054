import { useState } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import { ratioOf } from '../../shared/base/ratio.ts';
import { putCaptionPlace } from '../../shared/campaign/caption-place.ts';
import { chooseCaption } from '../studio/edit-cut.ts';
import { currentMarket, openSession } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { currentChoices, currentCut } from '../studio/use-cut.ts';
import { currentCanvas, placeOnStage, shifted, useCanvas } from './canvas.ts';
import { CaptionHandle } from './caption-handle.tsx';
import { type SnappedMove, snapPlace, type Vector } from './snap-place.ts';
import { type StageFrame, useMovedCaptions } from './use-caption-sprite.ts';

type CaptionHandlesProps = {
  readonly captions: readonly CaptionView[];
  readonly zone: readonly (readonly [x: number, y: number])[];
  readonly stage: StageFrame;
};

type Drag = SnappedMove & { readonly id: string };

const STILL: Vector = { x: 0, y: 0 };
/** As near as this a caption jumps to a line, px on the canvas. */
const SNAP = 14;

/** The captions of a frame, to be selected and moved. A moved one shows its own sprite until the true frame is there. */
export function CaptionHandles({ captions, zone, stage }: CaptionHandlesProps) {
  const studio = useStudio();
  const canvas = useCanvas();
  const { isReadOnly } = useStudioState(openSession);
  const selection = useStudioState((state) => state.view.selection);
  const sign = useStudioState((state) => (currentMarket(state).direction === 'rtl' ? -1 : 1));
  const [near, setNear] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const { sprite, shiftOf } = useMovedCaptions(near, stage);
  // Places are written as in left-to-right markets; the stage shows this market.
  const shiftHere = (id: string): Vector => ({ x: shiftOf(id).x * sign, y: shiftOf(id).y });
  const boundsOf = (caption: CaptionView) => shifted(caption.bounds, shiftHere(caption.id));
  const move = (caption: CaptionView, by: Vector, isFree: boolean): void => {
    const others = captions.filter(({ id }) => id !== caption.id).map(boundsOf);
    const within = isFree ? 0 : SNAP;
    setDrag({ id: caption.id, ...snapPlace({ bounds: boundsOf(caption), by, others, zone, within, canvas }) });
  };
  const drop = (isKept: boolean): void => {
    setDrag(null);
    if (!drag || !isKept) return;
    select(studio, drag.id);
    moveCaption(studio, drag.id, { by: { x: drag.by.x * sign, y: drag.by.y }, gesture: null });
    // Let go is done: the true frame need not wait for another edit.
    void studio.store.getState().session?.autosave.flush();
  };
  const nudge = (caption: CaptionView, by: Vector): void => {
    const { by: kept } = snapPlace({ bounds: boundsOf(caption), by, others: [], zone: [], within: -1, canvas });
    moveCaption(studio, caption.id, { by: { x: kept.x * sign, y: kept.y }, gesture: `nudge ${caption.id}` });
  };
  const total = near === null ? STILL : added(shiftHere(near), drag?.id === near ? drag.by : STILL);
  return (
    <>
      {sprite && (total.x !== 0 || total.y !== 0) && (
        <>
          <img className="stage-picture stage-backdrop" src={sprite.backdrop} alt="" draggable={false} />
          <img
            className="stage-sprite"
            src={sprite.picture}
            alt=""
            draggable={false}
            style={placeOnStage(shifted(sprite.rect, total), canvas)}
          />
        </>
      )}
      {drag && <Guides guides={drag.guides} />}
      {captions.map((caption) => (
        <CaptionHandle
          key={caption.id}
          caption={caption}
          bounds={drag?.id === caption.id ? shifted(boundsOf(caption), drag.by) : boundsOf(caption)}
          isSelected={selection?.kind === 'caption' && selection.id === caption.id}
          canMove={!isReadOnly}
          onSelect={() => select(studio, caption.id)}
          onNear={() => drag === null && setNear(caption.id)}
          onMove={(by, isFree) => move(caption, by, isFree)}
          onDrop={drop}
          onNudge={(by) => nudge(caption, by)}
        />
      ))}
    </>
  );
}

function Guides({ guides: { x, y } }: { readonly guides: Drag['guides'] }) {
  const canvas = useCanvas();
  return (
    <>
      {x !== null && <span className="guide guide-x" style={{ insetInlineStart: `${(x / canvas.width) * 100}%` }} />}
      {y !== null && <span className="guide guide-y" style={{ insetBlockStart: `${(y / canvas.height) * 100}%` }} />}
    </>
  );
}

function select(studio: Studio, id: string): void {
  setView(studio, { selection: { kind: 'caption', id } });
}

type Move = { readonly by: Vector; readonly gesture: string | null };

/** Moves a caption's box, px as in left-to-right markets. */
function moveCaption(studio: Studio, id: string, { by, gesture }: Move): void {
  const state = studio.store.getState();
  const box = currentCut(state)?.captions.find((each) => each.id === id)?.box;
  if (!box || (by.x === 0 && by.y === 0)) return;
  const place = { x: Math.round(box.x + by.x), y: Math.round(box.y + by.y) };
  const ratio = ratioOf(currentCanvas(state));
  const change = putCaptionPlace(currentChoices(state).captions[id] ?? {}, ratio, place);
  chooseCaption(studio, id, { change, gesture });
}

function added(one: Vector, other: Vector): Vector {
  return { x: one.x + other.x, y: one.y + other.y };
}
