import path from 'node:path';
import { localeSchema, type OpenCampaign } from '../../../shared/api/campaign-methods.ts';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { readCampaignFolder, writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import type { TranslationMemory } from '../memory/translation-memory.ts';
import { newCampaign } from '../new-campaign.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import { copySample } from './copy-sample.ts';
import type { EditorContext } from './editor-context.ts';
import { listMedia } from './media-bin.ts';
import { importMedia, relinkMedia } from './media-import.ts';
import { waveformOf } from './waveform.ts';

type CampaignHandlers = Pick<Handlers, Extract<keyof Handlers, `campaigns.${string}` | `media.${string}`>>;

/** Opening and saving documents, and the footage in them. */
export function createCampaignHandlers(context: EditorContext, memory: TranslationMemory): CampaignHandlers {
  const { studio, ports, sessions, settings, signal } = context;
  return {
    'campaigns.recent': async () => listRecent(context),
    'campaigns.cover': async ({ folder }) => {
      const isKnown = context.settings.recent().some((recent) => recent.folder === folder);
      if (!isKnown) return { url: null };
      const { recentCover } = await import('./recent-cover.ts');
      return { url: await recentCover(folder, context) };
    },
    'campaigns.create': async ({ window, folder, template, name, markets }) => {
      const request = { template, folder, media: [], productName: name, price: null, currency: null, markets };
      const created = await newCampaign(studio, request, signal);
      await nameCampaign(created.folder, name);
      return openFor(context, window, { folder: created.folder, takeOver: false });
    },
    'campaigns.open': ({ window, folder, takeOver }) => openFor(context, window, { folder, takeOver }),
    'campaigns.openSample': async ({ window }) => {
      const folder = await copySample({ campaignsFolder: ports.campaignsFolder, newId: studio.newId });
      return openFor(context, window, { folder, takeOver: false });
    },
    'campaigns.close': async ({ campaign, window }) => {
      await sessions.close(campaign, window);
      return {};
    },
    'campaigns.save': async ({ campaign, window, ...content }) => {
      const { campaignTexts, captionsStatus } = sessions.find(campaign).loaded();
      await sessions.save(campaign, window, content);
      const { folder, loaded } = sessions.find(campaign);
      const before = { texts: campaignTexts, status: captionsStatus };
      // The document is safe; a memory that cannot be written must not say otherwise.
      await memory.learn(loaded(), before).catch((error: unknown) => context.ports.onBug(error, 'translation memory'));
      const { name } = loaded().document;
      const savedAt = new Date(studio.now()).toISOString();
      if (settings.recent()[0]?.name !== name) settings.addRecent({ folder, name, openedAt: savedAt });
      return { savedAt };
    },
    'media.import': async ({ campaign, window, files }) => {
      const items = await importMedia(sessions.findHeld(campaign, window), files, context);
      sessions.mediaChanged(campaign);
      return items;
    },
    'media.list': ({ campaign }) => {
      sessions.mediaChanged(campaign);
      return listMedia(sessions.find(campaign), context);
    },
    'media.relink': async ({ campaign, window, path: wanted, file }) => {
      const item = await relinkMedia(sessions.findHeld(campaign, window), { path: wanted, file }, context);
      sessions.mediaChanged(campaign);
      return item;
    },
    'media.waveform': async ({ campaign, path: file }) => {
      const { folder } = sessions.find(campaign);
      const real = await resolveCampaignFile({ folder, file, use: 'media' });
      const facts = await (await studio.media()).facts(real, signal);
      return waveformOf({ path: real, facts }, { tools: await studio.tools(), cache: await context.cache(), signal });
    },
  };
}

type Opening = { readonly folder: string; readonly takeOver: boolean };

async function openFor(context: EditorContext, window: string, opening: Opening): Promise<OpenCampaign> {
  const { sessions, settings, studio, ports } = context;
  const session = await sessions.open({ ...opening, window });
  const { document } = session.loaded();
  settings.addRecent({ folder: session.folder, name: document.name, openedAt: new Date(studio.now()).toISOString() });
  ports.onRecent?.(session.folder);
  return describe(session, window, context);
}

async function describe(session: CampaignSession, window: string, context: EditorContext): Promise<OpenCampaign> {
  const { document, campaignTexts, captionsStatus } = session.loaded();
  return {
    id: session.id,
    folder: session.folder,
    isReadOnly: session.isReadOnlyFor(window),
    campaign: document,
    texts: textsOf(campaignTexts),
    captionsStatus,
    media: await listMedia(session, context),
  };
}

/** Files in `captions/` that are named after no locale (`notes.json`) are nobody's texts; they stay as they are. */
function textsOf(texts: TextResources): OpenCampaign['texts'] {
  const entries = Object.entries(texts).filter(([locale]) => localeSchema.safeParse(locale).success);
  return Object.fromEntries(entries.map(([locale, resources]) => [locale, { ...resources }]));
}

/** The folder's name is for the disk; the campaign keeps the one that the user typed. */
async function nameCampaign(folder: string, name: string): Promise<void> {
  const { document } = await readCampaignFolder(folder);
  await writeCampaignDocument(folder, { ...(document as object), name });
}

/** Campaigns that are still there, newest first. */
async function listRecent({ settings }: EditorContext) {
  const rows = await Promise.all(
    settings.recent().map(async (recent) => {
      const isThere = (await statOrNull(path.join(recent.folder, 'campaign.json')))?.isFile() ?? false;
      return isThere ? [recent] : [];
    }),
  );
  return rows.flat();
}
