import { Stage } from '../preview/stage.tsx';
import { TransportBar } from '../preview/transport-bar.tsx';
import { useClip } from '../preview/use-clip.ts';
import { useStudioState } from '../studio/studio.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { Inspector } from './inspector.tsx';
import { SourcePanel } from './source-panel.tsx';

/** Sources, stage, inspector and timeline of one variant. */
export function EditorScreen() {
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  const clip = useClip(isPlaying);
  return (
    <main className="editor">
      <SourcePanel />
      <div className="editor-centre">
        <Stage clip={clip} />
        <TransportBar clip={clip} />
      </div>
      <Inspector />
      <Timeline />
    </main>
  );
}
