import { Film } from 'lucide-react';
import type { SceneView } from '../../shared/api/variant-methods.ts';
import { Choice } from '../controls/choice.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { chosenFootage } from './chosen-footage.ts';
import { FillFields } from './fill-fields.tsx';
import { FindingList } from './finding-list.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { fileName } from './media-facts.ts';
import { SceneTimeFields } from './scene-time-fields.tsx';
import { useFillSlot } from './use-fill.ts';
import { WindowPicker } from './window-picker.tsx';

/** What fills a scene or each of its windows, how it is framed, timed and heard, and where the scene stands in the film. */
export function SceneInspector({ scene }: { readonly scene: SceneView }) {
  const t = useText();
  const { media, isReadOnly } = useStudioState(openSession);
  const footage = useStudioState(({ view }) => chosenFootage(scene, view.slot));
  const fill = useFillSlot();
  const all = useVariantFacts().view.value?.findings ?? [];
  const subjects = [scene.id, ...scene.footage.flatMap(({ slot, path }) => [slot, path])];
  const findings = all.filter(({ subject }) => subjects.includes(subject));
  const pictures = media.filter(({ kind, path }) => kind === 'video' || kind === 'image' || path === footage.path);
  return (
    <div className="form">
      <InspectorHead title={t('inspector.scene', { name: scene.id })} />
      {scene.footage.length > 1 && <WindowPicker footage={scene.footage} chosen={footage} />}
      {pictures.length === 0 ? (
        <EmptyMessage icon={Film} title={t('media.empty')} text={t('inspector.no-media')} />
      ) : (
        <Choice
          label={t('inspector.file')}
          value={footage.path ?? ''}
          isDisabled={isReadOnly}
          options={pictures.map(({ path }) => ({ value: path, label: fileName(path) }))}
          onChange={(path) => fill(footage, path)}
        />
      )}
      {footage.path !== null && <FillFields key={footage.slot} footage={footage} path={footage.path} />}
      <SceneTimeFields scene={scene.id} />
      <FindingList findings={findings} emptyText={t('findings.none')} />
    </div>
  );
}
