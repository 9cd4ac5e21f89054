import { rename } from 'node:fs/promises';
import { outputOf } from '../../../shared/base/ratio.ts';
import type { StudioError } from '../../../shared/base/studio-error.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender } from '../../../shared/render/plan-render.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { BuiltVariant } from '../build-variant.ts';
import { planPorts } from '../plan-variants.ts';
import { openKeptPlates } from '../render/kept-plates.ts';
import { openPlates } from '../render/plates.ts';
import { openPlanRenderer } from '../render/render-plans.ts';
import type { EditorContext } from './editor-context.ts';
import { requireTimeline, withPreviewPorts } from './preview-frames.ts';

type Clip = {
  readonly variant: BuiltVariant;
  /** How many ffmpeg processes it may take at once. */
  readonly jobs: number;
  /** Whether its composed pictures stay in the cache, for the next edit of a caption. */
  readonly isEdited: boolean;
  readonly signal: AbortSignal;
};

type ClipReport = {
  readonly progress: (share: number) => void;
  readonly commands: (commands: readonly string[]) => void;
};

/** The shorter side of moving previews, px: 360x640 for 9:16. */
const SHORTER = 360;

/** The cached file of a whole variant at a small size: the render's own segments, reused where an edit left them alone. */
export async function previewClipFile(clip: Clip, context: EditorContext, report: ClipReport): Promise<string> {
  const { studio } = context;
  const timeline = requireTimeline(clip.variant);
  const ports = await planPorts(studio, await studio.tools());
  const size = outputOf(timeline.canvas, SHORTER);
  const plan = planRender({ timeline, size, encoder: softwareEncoder('draft') }, ports);
  const { cache } = await context.cache();
  const key = hashText(`preview clip ${plan.key}`);
  const known = await cache.get(key);
  if (known) return known;
  let file: string | null = null;
  let failure: StudioError | null = null;
  await withPreviewPorts(clip, context, async (preview) => {
    const renderer = openPlanRenderer(preview, clip.isEdited ? openKeptPlates : openPlates);
    await renderer.expect(plan);
    await renderer.render([{ id: plan.key, plan: async () => plan }], {
      progress: (_id, share) => report.progress(share),
      finished: async (_id, rendered) => {
        report.commands(rendered.commands);
        file = await cache.put(key, '.mp4', (target) => rename(rendered.file, target));
      },
      failed: (_id, error) => {
        failure = error;
      },
    });
  });
  if (failure) throw failure;
  if (file === null) throw new Error('a preview ended without a file');
  return file;
}
