import { memo } from 'react';
import { CaptionsScreen } from './captions/captions-screen.tsx';
import { EditorScreen } from './editor/editor-screen.tsx';
import { PostsScreen } from './posts/posts-screen.tsx';
import { useCanvas } from './preview/canvas.ts';
import { useLoadedVariant, VariantContext } from './preview/variant-context.ts';
import { SessionBanner } from './session-banner.tsx';
import { useStudioState } from './studio/studio.ts';
import type { Mode } from './studio/studio-state.ts';
import { TopBar } from './top-bar.tsx';
import { VariantsScreen } from './variants/variants-screen.tsx';

/** An open campaign in one of its modes. */
export function CampaignScreen() {
  const facts = useLoadedVariant();
  const mode = useStudioState(({ view }) => view.mode);
  const { width, height } = useCanvas();
  return (
    <VariantContext value={facts}>
      <div className="campaign" style={{ ['--film-width' as string]: width, ['--film-height' as string]: height }}>
        <Frame />
        <ModeScreen mode={mode} />
      </div>
    </VariantContext>
  );
}

/** Drawn anew for another mode; what the host says of the variant concerns those inside that ask for it. */
const ModeScreen = memo(function ModeScreen({ mode }: { readonly mode: Mode }) {
  switch (mode) {
    case 'edit':
      return <EditorScreen />;
    case 'captions':
      return <CaptionsScreen />;
    case 'variants':
      return <VariantsScreen />;
    case 'posts':
      return <PostsScreen />;
  }
});

const Frame = memo(function Frame() {
  return (
    <>
      <TopBar />
      <SessionBanner />
    </>
  );
});
