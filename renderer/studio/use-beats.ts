import type { Result } from '../../shared/api/contract.ts';
import { openSession } from './selectors.ts';
import { useStudio, useStudioState } from './studio.ts';
import type { Failure } from './studio-state.ts';
import { useChoices } from './use-cut.ts';
import { useHostValue } from './use-host-value.ts';

/** The beats of the music on the screen, as frames of the film. */
type HeardBeats = {
  /** Null while they are counted, where none is clear, and where there is no music. */
  readonly beats: Result<'music.beats'>;
  readonly isCounting: boolean;
  readonly failure: Failure | null;
};

export function useBeats(): HeardBeats {
  const { client } = useStudio();
  const { id } = useStudioState(openSession);
  const { music } = useChoices();
  const trimStart = music?.trimStart ?? 0;
  const key = music && `${id} ${music.file} ${trimStart}`;
  const { value, isLoading, failure } = useHostValue(key, async () =>
    music ? client.call('music.beats', { campaign: id, path: music.file, trimStart }) : null,
  );
  // Until the new music's are known, those of the music before are for nothing.
  return { beats: music && !isLoading && !failure ? value : null, isCounting: isLoading, failure };
}
