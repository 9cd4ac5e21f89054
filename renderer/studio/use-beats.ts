import type { Result } from '../../shared/api/contract.ts';
import { openSession } from './selectors.ts';
import { useStudio, useStudioState } from './studio.ts';
import { useChoices } from './use-cut.ts';
import { useHostValue } from './use-host-value.ts';

/** The beats of the music on the screen, as frames of the film; null while they are counted and where none is clear. */
export function useBeats(): Result<'music.beats'> {
  const { client } = useStudio();
  const { id } = useStudioState(openSession);
  const { music } = useChoices();
  const trimStart = music?.trimStart ?? 0;
  const key = music && `${id} ${music.file} ${trimStart}`;
  const { value } = useHostValue(key, async () =>
    music ? client.call('music.beats', { campaign: id, path: music.file, trimStart }) : null,
  );
  return music ? value : null;
}
