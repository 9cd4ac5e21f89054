import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { type HostValue, useHostValue } from '../studio/use-host-value.ts';

export type FrameRequest = VariantIds & {
  readonly frame: number;
  readonly width: number;
  /** A caption to leave out. */
  readonly without?: string;
};

/** The address of one exact frame, decoded already, so that it replaces the one before without a flicker. */
export function useFrame(request: FrameRequest | null): HostValue<string> {
  const { client } = useStudio();
  const campaign = useStudioState(({ session }) => session?.id ?? '');
  const revision = useStudioState(({ session }) => session?.revision ?? 0);
  const key = request === null ? null : `${campaign} ${revision} ${JSON.stringify(request)}`;
  return useHostValue(key, async () => {
    if (!request) throw new Error('nothing is asked for');
    const { url } = await client.call('preview.frame', { campaign, ...request });
    await decode(url);
    return url;
  });
}

async function decode(url: string): Promise<void> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
}
