import { Film } from 'lucide-react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { Choice } from '../controls/choice.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { FillFields } from './fill-fields.tsx';
import { FindingList } from './finding-list.tsx';
import { InspectorHead } from './inspector-head.tsx';
import { fileName } from './media-facts.ts';
import { SceneTimeFields } from './scene-time-fields.tsx';
import { useFillSlot } from './use-fill.ts';

type Scene = VariantView['scenes'][number];

/** What fills a scene, how it is framed, timed and heard, and where it stands in the film. */
export function SceneInspector({ scene }: { readonly scene: Scene }) {
  const t = useText();
  const { media, isReadOnly } = useStudioState(openSession);
  const fill = useFillSlot();
  const all = useVariantFacts().view.value?.findings ?? [];
  const findings = all.filter(({ subject }) => [scene.slot, scene.path, scene.id].includes(subject));
  const pictures = media.filter(({ kind, path }) => kind === 'video' || kind === 'image' || path === scene.path);
  return (
    <div className="form">
      <InspectorHead title={t('inspector.scene', { name: scene.id })} />
      {pictures.length === 0 ? (
        <EmptyMessage icon={Film} title={t('media.empty')} text={t('inspector.no-media')} />
      ) : (
        <Choice
          label={t('inspector.file')}
          value={scene.path ?? ''}
          isDisabled={isReadOnly}
          options={pictures.map(({ path }) => ({ value: path, label: fileName(path) }))}
          onChange={(path) => fill(scene, path)}
        />
      )}
      {scene.path !== null && <FillFields scene={scene} path={scene.path} />}
      <SceneTimeFields scene={scene.id} />
      <FindingList findings={findings} emptyText={t('findings.none')} />
    </div>
  );
}
