import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts';
import type { CaptionsStatus } from '../../../shared/locale/captions-status.ts';
import {
  CAMPAIGN_FILE,
  readCampaignFolder,
  STATUS_FILE,
  writeCampaignDocument,
  writeCaptions,
  writeCaptionsStatus,
} from '../../storage/campaign-folder.ts';
import { hashText } from '../../storage/hash-file.ts';
import { acceptCampaign, type LoadedCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { backUpCampaign } from './campaign-backups.ts';
import { type CampaignLock, takeCampaignLock } from './campaign-lock.ts';
import { watchDocument } from './campaign-watch.ts';
import type { ProcessPort } from './editor-ports.ts';
import { requireInside } from './inside-folder.ts';

/** Texts by locale, as they lie in `captions/`. */
export type CampaignTexts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A campaign that at least one window has open. */
export type CampaignSession = {
  readonly id: string;
  readonly folder: string;
  /** The document as it was saved last, also where the disk did not take it. Changes with every save. */
  readonly loaded: () => LoadedCampaign;
  /** Goes up whenever its files may be others than before. */
  readonly mediaRevision: () => number;
  readonly isReadOnlyFor: (window: string) => boolean;
};

/** A document as the editor has it: what is not given is as it was. */
export type CampaignContent = {
  readonly document?: Campaign | undefined;
  readonly texts?: CampaignTexts | undefined;
  readonly captionsStatus?: CaptionsStatus | undefined;
};

type OpenRequest = { readonly folder: string; readonly window: string; readonly takeOver: boolean };

export type CampaignSessions = {
  readonly open: (request: OpenRequest) => Promise<CampaignSession>;
  /** Throws `usage` for a campaign that is not open. */
  readonly find: (id: string) => CampaignSession;
  /** The session, if that window may write it; throws `read-only`. */
  readonly findHeld: (id: string, window: string) => CampaignSession;
  readonly save: (id: string, window: string, content: CampaignContent) => Promise<void>;
  readonly close: (id: string, window: string) => Promise<void>;
  /** Says that files of the campaign changed, so that nothing computed from them is used again. */
  readonly mediaChanged: (id: string) => void;
  /** The folder of an open campaign, for its media; null for others. */
  readonly folderOf: (id: string) => string | null;
  readonly folders: () => readonly string[];
  readonly closeAll: () => Promise<void>;
};

type SessionsOptions = {
  readonly studio: Studio;
  readonly process: ProcessPort;
  /** Another program changed the document on disk. */
  readonly onForeignChange: (id: string) => void;
};

/** Everything that changes about an open campaign, in one place. */
type SessionState = {
  readonly id: string;
  readonly folder: string;
  readonly lock: CampaignLock | null;
  readonly stopWatching: () => void;
  readonly windows: Set<string>;
  holder: string | null;
  loaded: LoadedCampaign;
  mediaRevision: number;
  /** What we know to be in campaign.json. */
  text: string;
  /** What we know to be in `captions/`, by locale. */
  writtenTexts: Map<string, unknown>;
  writtenStatus: CaptionsStatus;
  backedUpAt: number | null;
  saving: Promise<void>;
};

const BACKUP_EVERY_MS = 300_000;

/** The same folder gives the same id in every run, so that addresses and jobs outlive a restart. */
export function campaignIdOf(folder: string): string {
  return hashText(folder).slice(0, 16);
}

export function openSessions(options: SessionsOptions): CampaignSessions {
  const sessions = new Map<string, SessionState>();

  function state(id: string): SessionState {
    const found = sessions.get(id);
    if (found) return found;
    throw new StudioError('usage', 'This campaign is not open any more. Open it again.', { params: { campaign: id } });
  }

  function held(id: string, window: string): SessionState {
    const found = state(id);
    if (found.lock && found.holder === window) return found;
    const message = `"${found.loaded.document.name}" is open for reading only, because another window or program has it. Close it there and open it again here.`;
    throw new StudioError('read-only', message, { params: { campaign: id } });
  }

  async function release(found: SessionState): Promise<void> {
    sessions.delete(found.id);
    found.stopWatching();
    await found.saving.catch(() => undefined); // Told to whoever saved.
    await found.lock?.release();
  }

  async function open({ folder, window, takeOver }: OpenRequest): Promise<CampaignSession> {
    const files = await readCampaignFolder(folder);
    const id = campaignIdOf(files.folder);
    const known = sessions.get(id);
    // Nobody else writes while we hold the lock: memory is the document, unless a person edited the file.
    const found = known?.lock ? known : await startSession(options, id, await acceptCampaign(options.studio, files));
    if (known && known !== found) {
      for (const each of known.windows) found.windows.add(each);
      await release(known);
    }
    sessions.set(id, found);
    found.windows.add(window);
    if (takeOver || found.holder === null) found.holder = window;
    return sessionOf(found);
  }

  let opening: Promise<unknown> = Promise.resolve();
  return {
    open: (request) => {
      // One after the other: a second opening must find the first one's lock, not fight for it.
      const opened = opening.then(() => open(request));
      opening = opened.catch(() => undefined);
      return opened;
    },
    find: (id) => sessionOf(state(id)),
    findHeld: (id, window) => sessionOf(held(id, window)),
    save: (id, window, content) => {
      const found = held(id, window);
      // One after the other: an autosave must not overtake the one before it.
      found.saving = found.saving.catch(() => undefined).then(() => save(found, content, options.studio));
      return found.saving;
    },
    close: async (id, window) => {
      const found = sessions.get(id);
      if (!found) return;
      found.windows.delete(window);
      if (found.holder === window) found.holder = null;
      if (found.windows.size === 0) await release(found);
    },
    mediaChanged: (id) => {
      state(id).mediaRevision += 1;
    },
    folders: () => [...sessions.values()].map(({ folder }) => folder),
    folderOf: (id) => sessions.get(id)?.folder ?? null,
    closeAll: async () => {
      await Promise.all([...sessions.values()].map(release));
    },
  };
}

async function startSession(
  { studio, process, onForeignChange }: SessionsOptions,
  id: string,
  loaded: LoadedCampaign,
): Promise<SessionState> {
  const { folder } = loaded;
  const lock = await takeCampaignLock({ folder, id: studio.newId(), process, now: studio.now });
  const text = await readDocument(folder);
  const started: SessionState = {
    id,
    folder,
    lock,
    windows: new Set(),
    holder: null,
    loaded,
    // Unlike that of any earlier opening.
    mediaRevision: studio.now(),
    text: text ?? '',
    writtenTexts: new Map(Object.entries(loaded.campaignTexts)),
    writtenStatus: loaded.captionsStatus,
    backedUpAt: null,
    saving: Promise.resolve(),
    stopWatching: watchDocument(folder, async () => {
      await started.saving.catch(() => undefined);
      const now = await readDocument(folder);
      if (now !== null && now !== started.text) onForeignChange(id);
    }),
  };
  return started;
}

function sessionOf(found: SessionState): CampaignSession {
  return {
    id: found.id,
    folder: found.folder,
    loaded: () => found.loaded,
    mediaRevision: () => found.mediaRevision,
    isReadOnlyFor: (window) => found.lock === null || found.holder !== window,
  };
}

/** Memory first: what the user typed is shown and kept even where the disk is full. */
async function save(found: SessionState, content: CampaignContent, studio: Studio): Promise<void> {
  const { folder, loaded } = found;
  const { document = loaded.document, texts = {}, captionsStatus = loaded.captionsStatus } = content;
  const captions = new Map(Object.entries({ ...loaded.campaignTexts, ...texts }));
  found.loaded = await acceptCampaign(studio, { folder, document, captions, captionsStatus });
  await writeDocument(found, studio);
  await writeTexts(found);
}

async function writeDocument(found: SessionState, studio: Studio): Promise<void> {
  const { folder } = found;
  const { document } = found.loaded;
  const onDisk = await readDocument(folder);
  const isForeign = onDisk !== null && onDisk !== found.text;
  const isDue = found.backedUpAt === null || studio.now() - found.backedUpAt >= BACKUP_EVERY_MS;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (text !== onDisk) {
    if (isForeign || isDue) {
      await backUpCampaign(folder);
      found.backedUpAt = studio.now();
    }
    await writeCampaignDocument(folder, document);
    found.text = text;
  }
}

async function writeTexts(found: SessionState): Promise<void> {
  const { folder } = found;
  const { campaignTexts, captionsStatus } = found.loaded;
  for (const [locale, resources] of Object.entries(campaignTexts)) {
    if (isDeepStrictEqual(found.writtenTexts.get(locale), resources)) continue;
    await requireInside(folder, path.join(folder, 'captions', `${locale}.json`));
    await writeCaptions(folder, locale, resources);
    found.writtenTexts.set(locale, resources);
  }
  if (isDeepStrictEqual(found.writtenStatus, captionsStatus)) return;
  await requireInside(folder, path.join(folder, STATUS_FILE));
  await writeCaptionsStatus(folder, captionsStatus);
  found.writtenStatus = captionsStatus;
}

async function readDocument(folder: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, CAMPAIGN_FILE), 'utf8');
  } catch {
    return null; // Moved or unmounted: the save that follows says what is wrong.
  }
}
