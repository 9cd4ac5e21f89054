import type { Hook } from '../../shared/campaign/hook-schema.ts';
import { presentDocument } from './selectors.ts';
import { useStudioState } from './studio.ts';

const NONE: readonly Hook[] = [];

/** The alternative openings of the open campaign. */
export function useHooks(): readonly Hook[] {
  return useStudioState((state) => presentDocument(state).campaign.hooks ?? NONE);
}
