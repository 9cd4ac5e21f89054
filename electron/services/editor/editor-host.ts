import { brandMethods } from '../../../shared/api/brand-methods.ts';
import { catalogueMethods } from '../../../shared/api/catalogue-methods.ts';
import type { EventData } from '../../../shared/api/contract.ts';
import { createDispatch } from '../../../shared/api/dispatch.ts';
import { createEventHub, type EventHub } from '../../../shared/api/event-hub.ts';
import { exchangeMethods } from '../../../shared/api/exchange-methods.ts';
import { musicMethods } from '../../../shared/api/music-methods.ts';
import { reviewMethods } from '../../../shared/api/review-methods.ts';
import type { Transport } from '../../../shared/api/transport.ts';
import { variantMethods } from '../../../shared/api/variant-methods.ts';
import { voiceMethods } from '../../../shared/api/voice-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { systemClock } from '../../tiktok/clock.ts';
import { createRedactor, type Redactor } from '../../tiktok/redactor.ts';
import { openTranslationMemory } from '../memory/translation-memory.ts';
import { musicFolder, SHIPPED_MUSIC } from '../music/music-library.ts';
import { openPublishing } from '../publishing.ts';
import type { Studio } from '../studio.ts';
import { avatarResponse } from './avatar-response.ts';
import { behindTheScreen } from './behind-the-screen.ts';
import { createCampaignHandlers } from './campaign-handlers.ts';
import { campaignIdOf, openSessions } from './campaign-sessions.ts';
import { type EditorCache, openEditorCache } from './editor-cache.ts';
import type { EditorContext } from './editor-context.ts';
import type { HostPorts } from './editor-ports.ts';
import { type JobStore, openJobStore } from './job-store.ts';
import { later } from './later.ts';
import {
  CACHE_ROOT,
  type MediaRoots,
  MUSIC_ROOTS,
  mediaResponse,
  readMediaPath,
  TEMPLATE_ROOT,
} from './media-response.ts';
import { createMicrophoneGate } from './microphone-gate.ts';
import { createPublishHandlers } from './publish-handlers.ts';
import { openSettings, type Settings } from './settings.ts';
import { createStudioHandlers } from './studio-handlers.ts';
import { thumbnailResponse } from './thumbnail-response.ts';

/** The whole editor behind one door: what a host carries to its screens, by whatever transport. */
export type EditorHost = {
  readonly request: Transport['request'];
  readonly events: EventHub;
  /** What a screen must hear that was away for a while: everything that events tell only as changes. */
  readonly snapshot: () => EventData<'jobs.changed'>;
  /** Answers `/media/...`. */
  readonly media: (request: Request) => Promise<Response>;
  readonly settings: Settings;
  /** Whether the user records now; hosts that give their page the microphone themselves do so only then. */
  readonly mayListen: () => boolean;
  /** Stops all work, gives campaigns back, writes what is unwritten. */
  readonly close: () => Promise<void>;
};

/** Opens the editor over the services. One for each process. */
export async function openEditorHost(program: Studio, given: HostPorts): Promise<EditorHost> {
  const studio = behindTheScreen(program);
  const redactor = createRedactor();
  // Whatever goes to a log or crash report goes through here: tokens and upload addresses never do.
  const onBug: HostPorts['onBug'] = (error, where) => given.onBug(redactor.error(error), redactor.text(where));
  const ports = { ...given, onBug };
  const events = createEventHub();
  const closing = new AbortController();
  const settings = openSettings(ports.settings);
  const sessions = openSessions({
    studio,
    process: ports.process,
    onForeignChange: (campaign) => events.emit('campaigns.changed', { campaign }),
  });
  let opened: Promise<EditorCache> | null = null;
  const cache = (): Promise<EditorCache> => {
    opened ??= openEditorCache(studio, (error) => ports.onBug(error, 'preview'));
    return opened;
  };
  const microphone = createMicrophoneGate(studio.now);
  const context: EditorContext = {
    studio,
    ports,
    events,
    settings,
    sessions,
    microphone,
    cache,
    signal: closing.signal,
  };
  const { handlers, settle, jobs, accounts } = await openWorkshop(context, redactor);
  const roots: MediaRoots = (name) => {
    if (name === CACHE_ROOT) return { folder: studio.folders.cache, isImmutable: true };
    if (name === MUSIC_ROOTS.shipped) return { folder: SHIPPED_MUSIC, isImmutable: false };
    if (name === MUSIC_ROOTS.user) return { folder: musicFolder(studio), isImmutable: false };
    const folder =
      sessions.folderOf(name) ?? settings.recent().find((each) => campaignIdOf(each.folder) === name)?.folder;
    return folder === undefined ? null : { folder, isImmutable: false };
  };
  return {
    request: createDispatch({ handlers, onBug: ports.onBug }),
    events,
    snapshot: () => ({ jobs: [...jobs()], removed: [] }),
    settings,
    mayListen: microphone.isOpen,
    media: async (request) =>
      (await avatarResponse(request, accounts)) ??
      (await thumbnailResponse(request, roots, context)) ??
      (await templatePreview(request, context)) ??
      mediaResponse(request, roots),
    close: async () => {
      closing.abort(new StudioError('cancelled', 'Fifteen is closing.'));
      await settle();
      await sessions.closeAll();
      await (await opened)?.close();
    },
  };
}

/** Jobs and the handlers over them. */
async function openWorkshop(context: EditorContext, redactor: Redactor) {
  const { studio, events, ports, signal } = context;
  const store = await openJobStore({
    folder: studio.folders.settings,
    onChange: (change) => events.emit('jobs.changed', change),
    onBug: (error) => ports.onBug(error, 'jobs'),
  });
  const making = openMaking(context, store);
  // The start screen asks for the jobs, before anything is made.
  const { 'jobs.list': _asked, ...madeMethods } = variantMethods;
  const memory = openTranslationMemory(studio, ports.process);
  const publishing = await openPublishing({
    ...ports,
    studio,
    redactor,
    signal,
    clock: systemClock(studio.now),
    random: Math.random,
    openBrowser: ports.openExternal,
    on: {
      posts: (change) => events.emit('posts.changed', change),
      progress: (progress) => events.emit('posts.progress', progress),
      accounts: (change) => events.emit('accounts.changed', change),
    },
    onBug: (error) => ports.onBug(error, 'posts'),
  });
  publishing.start(null);
  return {
    jobs: store.list,
    accounts: publishing.accounts,
    handlers: {
      ...createStudioHandlers(context),
      ...createCampaignHandlers(context, memory),
      ...later(exchangeMethods, async () => {
        const { createExchangeHandlers } = await import('./exchange-handlers.ts');
        return createExchangeHandlers(context, memory);
      }),
      ...later(catalogueMethods, async () => {
        const { createCatalogueHandlers } = await import('./catalogue-handlers.ts');
        const { INTERNET } = await import('../catalog/feed-images.ts');
        return createCatalogueHandlers(context, INTERNET);
      }),
      ...later(voiceMethods, async () => {
        const { createVoiceHandlers } = await import('./voice-handlers.ts');
        return createVoiceHandlers(context);
      }),
      ...later(musicMethods, async () => {
        const { createMusicHandlers } = await import('./music-handlers.ts');
        return createMusicHandlers(context);
      }),
      ...later(brandMethods, async () => {
        const { createBrandHandlers } = await import('./brand-handlers.ts');
        return createBrandHandlers(context);
      }),
      ...later(madeMethods, async () => (await making.open()).handlers),
      'jobs.list': async () => [...store.list()],
      ...later(reviewMethods, async () => {
        const { createReviewHandlers } = await import('./review-handlers.ts');
        return createReviewHandlers(context);
      }),
      ...createPublishHandlers(publishing),
    },
    settle: async () => {
      await Promise.all([making.settled(), publishing.settled()]);
      await store.flush();
    },
  };
}

/** Renders and previews, with the engine that makes them, opened when the first is asked for. */
function openMaking(context: EditorContext, store: JobStore) {
  const { studio, ports, signal } = context;
  const start = async () => {
    const [{ createRenderJobs }, { createPreviewClips }, { createVariantSource }, { createVariantHandlers }] =
      await Promise.all([
        import('./render-jobs.ts'),
        import('./preview-clips.ts'),
        import('./variant-source.ts'),
        import('./variant-handlers.ts'),
      ]);
    const renders = createRenderJobs({ studio, store, signal, onBug: ports.onBug });
    const clips = createPreviewClips(context, store);
    const variants = createVariantSource(context);
    const handlers = createVariantHandlers(context, { variants, store, renders, clips });
    return { handlers, settled: () => Promise.all([renders.settled(), clips.settled()]) };
  };
  let opened: ReturnType<typeof start> | null = null;
  return {
    open: () => {
      opened ??= start();
      return opened;
    },
    settled: async () => {
      await (await opened)?.settled();
    },
  };
}

async function templatePreview(request: Request, context: EditorContext): Promise<Response | null> {
  if (readMediaPath(request)?.[0] !== TEMPLATE_ROOT) return null;
  const { templatePreviewResponse } = await import('./template-preview.ts');
  return templatePreviewResponse(request, context);
}
