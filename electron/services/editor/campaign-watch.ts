import { watch } from 'node:fs';
import { CAMPAIGN_FILE } from '../../storage/campaign-folder.ts';

/** Programs write a file in several steps; what counts is how it looks afterwards. */
const SETTLE_MS = 200;

/** Calls back some time after campaign.json was touched by anybody, ourselves included. */
export function watchDocument(folder: string, onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watchQuietly(folder, (name) => {
    if (name !== CAMPAIGN_FILE) return;
    clearTimeout(timer);
    timer = setTimeout(() => void onChange(), SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}

function watchQuietly(folder: string, onName: (name: string | null) => void) {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => onName(name));
    // A folder that is moved away; the next save reports it.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null; // Network file systems may not tell of changes: then only a save finds them.
  }
}
