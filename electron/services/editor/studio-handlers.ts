import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { statOrNull } from '../../storage/cache-entries.ts';
import { CAMPAIGN_FILE } from '../../storage/campaign-folder.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import type { EditorContext } from './editor-context.ts';

type StudioHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `host.${string}` | `templates.${string}` | `markets.${string}` | `preferences.${string}`>
>;

/** What there is to choose from, what the user prefers, and what this host can do. */
export function createStudioHandlers({ studio, ports, settings, sessions }: EditorContext): StudioHandlers {
  return {
    'templates.list': async () => [...(await studio.templates.list()).templates],
    'markets.list': async () =>
      studio.markets.map(({ id, name, direction, currency, fallback, numberingSystem, disclosure }) => ({
        ...{ id, name, direction, currency, numberingSystem },
        fallback: [...fallback],
        labels: [...disclosure.words],
      })),
    'templates.texts': async ({ template }) => ({ ...(await studio.templates.find(template)).texts }),
    'templates.document': async ({ template }) => (await studio.templates.find(template)).template,
    'templates.save': async ({ campaign, name, description, language }) => {
      const words = { name, description: description === '' ? name : description, language };
      const { saveTemplate } = await import('../templates/save-template.ts');
      return { template: (await saveTemplate(studio, sessions.find(campaign).loaded(), words)).id };
    },
    'preferences.get': async () => settings.preferences(),
    'preferences.set': async (preferences) => {
      settings.setPreferences(preferences);
      return settings.preferences();
    },
    'host.facts': async () => ({
      hasNativeDialogs: ports.choose !== null,
      canRevealInFolder: ports.reveal !== null,
      campaignsFolder: ports.campaignsFolder,
      version: ports.version,
    }),
    'host.launched': async () => ({ folder: ports.takeLaunched() }),
    'host.choose': async ({ what }) => {
      if (!ports.choose)
        throw new StudioError('usage', 'There are no system dialogs here. Choose a folder in the list.');
      return [...(await ports.choose(what))];
    },
    'host.folders': ({ folder }) => listFolders(folder ?? ports.campaignsFolder),
    'host.reveal': async ({ path: wanted }) => {
      if (!ports.reveal) throw new StudioError('usage', `There is no file manager here. The file is ${wanted}.`);
      const absolute = path.resolve(wanted);
      // Whatever a screen says, nothing outside open campaigns is handed to the system.
      if (!sessions.folders().some((folder) => isWithin(folder, absolute))) {
        throw new StudioError('usage', 'Only files of open campaigns can be shown.', { params: { path: wanted } });
      }
      if (!(await statOrNull(absolute)))
        throw new StudioError('file-missing', `${wanted} is not there.`, { params: { path: wanted } });
      await ports.reveal(absolute);
      return {};
    },
  };
}

async function listFolders(folder: string) {
  const absolute = path.resolve(folder);
  const parent = path.dirname(absolute);
  const names = await folderNames(absolute);
  const entries = await Promise.all(
    names.map(async (name) => {
      const place = path.join(absolute, name);
      return { name, path: place, isCampaign: (await statOrNull(path.join(place, CAMPAIGN_FILE)))?.isFile() ?? false };
    }),
  );
  return { folder: absolute, parent: parent === absolute ? null : parent, entries };
}

async function folderNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const code = systemErrorCode(error);
    // The folder for campaigns is made with the first of them.
    if (code === 'ENOENT') return [];
    if (code === null) throw error;
    throw new StudioError('file-missing', `The folder ${folder} cannot be read (${code}).`, {
      params: { path: folder },
      cause: error,
    });
  }
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
