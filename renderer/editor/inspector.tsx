import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { useStudioState } from '../studio/studio.ts';
import { CampaignInspector } from './campaign-inspector.tsx';
import { CaptionInspector } from './caption-inspector.tsx';
import { SceneInspector } from './scene-inspector.tsx';

/** The settings of what is selected; of the campaign where nothing is. */
export function Inspector() {
  const t = useText();
  const selection = useStudioState(({ view }) => view.selection);
  const { value: view } = useVariantFacts().view;
  const caption = selection?.kind === 'caption' ? view?.captions.find(({ id }) => id === selection.id) : undefined;
  const scene = selection?.kind === 'scene' ? view?.scenes.find(({ id }) => id === selection.id) : undefined;
  return (
    <aside className="panel inspector" aria-label={t('inspector.title')}>
      {caption && <CaptionInspector key={caption.id} caption={caption} />}
      {scene && <SceneInspector key={scene.id} scene={scene} />}
      {!caption && !scene && <CampaignInspector />}
    </aside>
  );
}
