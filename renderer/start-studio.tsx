import { createRoot } from 'react-dom/client';
import { createStore } from 'zustand';
import { App } from './app.tsx';
import { runMenuCommand } from './commands/run-menu-command.ts';
import { createHistoryKeeper } from './document/history-storage.ts';
import { resumeGuide } from './guide/lead-guide.ts';
import { loadCatalog } from './studio/load-catalog.ts';
import { followJobs } from './studio/manage-jobs.ts';
import { followPosts } from './studio/manage-posts.ts';
import { openCampaign, reopenAfterReload } from './studio/open-campaign.ts';
import { type Studio, StudioContext, setSession } from './studio/studio.ts';
import { FIRST_STATE, type StudioState } from './studio/studio-state.ts';
import { connectHost } from './transport/connect-host.ts';

const WINDOW_KEY = 'fifteen.window';

/** Joins the screen to its host, shows it, and comes back to what a reload interrupted. */
export async function startStudio(root: HTMLElement): Promise<void> {
  const studio = openStudio();
  const { client, store } = studio;
  followJobs(studio);
  followPosts(studio);
  client.on('campaigns.changed', ({ campaign }) => setSession(studio, campaign, () => ({ isChangedOutside: true })));
  client.on('host.opened', ({ folder }) => void openCampaign(studio, folder));
  client.on('host.command', ({ command }) => runMenuCommand(studio, command));
  document.addEventListener('visibilitychange', () => void store.getState().session?.autosave.flush());
  window.addEventListener('pagehide', () => leave(studio));
  createRoot(root).render(
    <StudioContext value={studio}>
      <App />
    </StudioContext>,
  );
  await loadCatalog(studio);
  reopenAfterReload(studio);
  resumeGuide(studio);
}

/** Lets another window edit. What is not saved yet stays with this one, which may be only reloading. */
function leave({ store, histories, sayLast, window: name }: Studio): void {
  histories.flush();
  const { session } = store.getState();
  if (session?.save.kind === 'saved') sayLast('campaigns.close', { campaign: session.id, window: name });
}

function openStudio(): Studio {
  const setTimer = (run: () => void, ms: number): number => window.setTimeout(run, ms);
  const clearTimer = (timer: number): void => window.clearTimeout(timer);
  const known = sessionStorage.getItem(WINDOW_KEY);
  const windowName = known ?? crypto.randomUUID();
  if (known === null) sessionStorage.setItem(WINDOW_KEY, windowName);
  return {
    ...connectHost(window),
    store: createStore<StudioState>(() => FIRST_STATE),
    storage: sessionStorage,
    histories: createHistoryKeeper({ storage: sessionStorage, setTimer, clearTimer }),
    window: windowName,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    setTimer,
    clearTimer,
  };
}
