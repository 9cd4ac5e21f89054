import { useRef } from 'react';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useCut } from '../studio/use-cut.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { useVariantIds } from '../studio/use-variant-ids.ts';
import type { CanvasRect } from './canvas.ts';
import type { Vector } from './snap-place.ts';
import { useVariantFacts } from './variant-context.ts';

export type StageFrame = { readonly frame: number; readonly width: number; readonly isLoading: boolean };

/** A caption by itself, and the frame without it: so it can be moved before the true frame is made. */
export type CaptionSprite = { readonly picture: string; readonly rect: CanvasRect; readonly backdrop: string };

export type MovedCaptions = {
  /** The sprite of the wanted caption, as soon as it is there. */
  readonly sprite: CaptionSprite | null;
  /** How far the document has moved a caption since the picture was made, px on the canvas. */
  readonly shiftOf: (caption: string) => Vector;
};

type Corners = ReadonlyMap<string, Vector>;
type Rest = { readonly variant: string; readonly corners: Corners };

/** Where captions are while the picture lags behind the document, and what to show of them meanwhile. */
export function useMovedCaptions(wanted: string | null, stage: StageFrame): MovedCaptions {
  const cut = useCut();
  const { view } = useVariantFacts();
  const saved = useStudioState(({ session }) => session?.save.kind === 'saved');
  const ids = useVariantIds();
  const revision = useStudioState(({ session }) => session?.revision ?? 0);
  const corners: Corners = new Map(cut?.captions.map(({ id, box }) => [id, { x: box.x, y: box.y }]));
  const variant = variantName(ids);
  const rest = useRef<Rest>({ variant, corners });
  const isQuiet = saved && !stage.isLoading && !view.isLoading;
  if (isQuiet || rest.current.variant !== variant) rest.current = { variant, corners };

  // What is held while the document is ahead must be of the picture that is shown.
  const key = useRef<string | null>(null);
  if (isQuiet) {
    key.current = wanted === null || stage.width === 0 ? null : JSON.stringify({ revision, variant, wanted, ...stage });
  }
  const sprite = useSprite(key.current, wanted, stage);
  return {
    sprite,
    shiftOf: (caption) => {
      const from = rest.current.corners.get(caption);
      const to = corners.get(caption);
      return from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
    },
  };
}

function useSprite(key: string | null, caption: string | null, { frame, width }: StageFrame): CaptionSprite | null {
  const { client } = useStudio();
  const campaign = useStudioState(({ session }) => session?.id ?? '');
  const ids = useVariantIds();
  const { value, isLoading } = useHostValue<{ caption: string; sprite: CaptionSprite | null }>(key, async () => {
    if (caption === null) throw new Error('no caption is wanted');
    const request = { campaign, ...ids, frame, width };
    const [own, without] = await Promise.all([
      client.call('preview.sprite', { ...request, caption }),
      client.call('preview.frame', { ...request, without: caption }),
    ]);
    if (!own) return { caption, sprite: null };
    await Promise.all([decode(own.url), decode(without.url)]);
    return { caption, sprite: { picture: own.url, rect: own.rect, backdrop: without.url } };
  });
  return isLoading || value?.caption !== caption ? null : value.sprite;
}

async function decode(url: string): Promise<void> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
}
