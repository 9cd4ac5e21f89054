// Entry of the screen: joins it to its host and starts it.
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createStore } from 'zustand';
import { App } from './app.tsx';
import { runMenuCommand } from './commands/run-menu-command.ts';
import { loadCatalog } from './studio/load-catalog.ts';
import { followJobs } from './studio/manage-jobs.ts';
import { openCampaign, reopenAfterReload } from './studio/open-campaign.ts';
import { type Studio, StudioContext, setSession } from './studio/studio.ts';
import { FIRST_STATE, type StudioState } from './studio/studio-state.ts';
import { connectHost } from './transport/connect-host.ts';

const WINDOW_KEY = 'fifteen.window';

function openStudio(): Studio {
  const known = sessionStorage.getItem(WINDOW_KEY);
  const windowName = known ?? crypto.randomUUID();
  if (known === null) sessionStorage.setItem(WINDOW_KEY, windowName);
  return {
    ...connectHost(window),
    store: createStore<StudioState>(() => FIRST_STATE),
    storage: sessionStorage,
    window: windowName,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => window.clearTimeout(timer),
  };
}

// zod would compile its checks with `new Function`, which the content policy refuses.
z.config({ jitless: true });
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const studio = openStudio();
followJobs(studio);
studio.client.on('campaigns.changed', ({ campaign }) =>
  setSession(studio, campaign, () => ({ isChangedOutside: true })),
);
studio.client.on('host.opened', ({ folder }) => void openCampaign(studio, folder));
studio.client.on('host.command', ({ command }) => runMenuCommand(studio, command));
window.addEventListener('pagehide', () => void studio.store.getState().session?.autosave.flush());
createRoot(root).render(
  <StudioContext value={studio}>
    <App />
  </StudioContext>,
);
await loadCatalog(studio);
reopenAfterReload(studio);
