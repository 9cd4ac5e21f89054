import { useEffect } from 'react';
import { useStudioState } from './studio/studio.ts';
import { windowTitle } from './window-title.ts';

/** The campaign's name, with a mark while something is not saved; shells show it as the window's title. */
export function useWindowTitle(): void {
  const name = useStudioState(({ session }) => session?.history.present.campaign.name ?? null);
  const isUnsaved = useStudioState(({ session }) => session !== null && session.save.kind !== 'saved');
  useEffect(() => {
    document.title = windowTitle(name, isUnsaved);
  }, [name, isUnsaved]);
}
