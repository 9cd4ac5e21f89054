import type { SceneView } from '../../shared/api/variant-methods.ts';
import { useText } from '../i18n/use-text.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { placeOnStage, useCanvas, wholeCanvas } from './canvas.ts';

type StageWindowsProps = {
  readonly scene: SceneView;
  /** The slot that a dragged file would fill. */
  readonly over: string | null;
};

/** The windows of a split scene, each pressed to choose what fills it. A scene of one piece only shows a drop. */
export function StageWindows({ scene, over }: StageWindowsProps) {
  const t = useText();
  const studio = useStudio();
  const canvas = useCanvas();
  const chosen = useStudioState(({ view }) => (view.selection?.id === scene.id ? view.slot : null));
  if (scene.footage.length === 1) return over === null ? null : <span className="stage-window window-over" />;
  return scene.footage.map(({ slot, area }, index) => (
    <button
      key={slot}
      type="button"
      className={slot === over ? 'stage-window window-over' : 'stage-window'}
      aria-pressed={slot === chosen}
      aria-label={t('stage.window', { number: index + 1 })}
      style={placeOnStage(area ?? wholeCanvas(canvas), canvas)}
      onClick={() => setView(studio, { selection: { kind: 'scene', id: scene.id }, slot })}
    />
  ));
}
