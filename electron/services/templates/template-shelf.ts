import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { systemErrorCode } from '../../storage/system-error.ts';
import { parseTemplateFiles, readTemplateFiles, type TemplateContent, templateStamp } from './template-folder.ts';
import { listTemplates, type TemplateListing } from './template-index.ts';

/** A template that may be used, and where it lies. */
export type ShelvedTemplate = TemplateContent & { readonly origin: 'shipped' | 'user'; readonly folder: string };

/** Templates to choose from: those that ship with the program, and the user's own. Each is read when it is asked for first. */
export type TemplateShelf = {
  /** Where the user's own lie, each in a folder named after its id. It may not be there yet. */
  readonly ownFolder: string;
  /** Ids of all, the shipped ones first. */
  readonly ids: () => Promise<readonly string[]>;
  /** Throws `unknown-template`, or `bad-input` for one of the user's that is not sound. */
  readonly find: (id: string) => Promise<ShelvedTemplate>;
  readonly isShipped: (id: string) => Promise<boolean>;
  readonly list: () => Promise<TemplateListing>;
};

type ShelfPlaces = { readonly shipped: string; readonly own: string; readonly cache: string };

export function openTemplateShelf({ shipped, own, cache }: ShelfPlaces): TemplateShelf {
  const known = new Map<string, { readonly stamp: string | null; readonly template: ShelvedTemplate }>();
  const shippedIds = once(() => folderNames(shipped));
  const isShipped = async (id: string): Promise<boolean> => (await shippedIds()).includes(id);
  // An id that ships means that template, whatever lies in the user's folder.
  const ownIds = async (): Promise<readonly string[]> => {
    const taken = await shippedIds();
    return (await folderNames(own)).filter((id) => !taken.includes(id));
  };

  async function find(id: string): Promise<ShelvedTemplate> {
    const origin = (await isShipped(id)) ? 'shipped' : 'user';
    const folder = path.join(origin === 'shipped' ? shipped : own, id);
    // What ships does not change while the program runs.
    const stamp = origin === 'shipped' ? '' : await ownStamp(id, folder);
    const before = known.get(id);
    if (before && before.stamp === stamp) return before.template;
    if (stamp === null) throw unknownTemplate(id, [...(await shippedIds()), ...(await ownIds())]);
    const template = { ...(await readShelved(id, folder)), origin, folder } as const;
    known.set(id, { stamp, template });
    return template;
  }

  /** Ids come from campaigns of strangers: only a plain name is looked up. */
  async function ownStamp(id: string, folder: string): Promise<string | null> {
    return /^[a-z][a-z0-9-]*$/.test(id) ? templateStamp(folder) : null;
  }

  return {
    ownFolder: own,
    ids: async () => [...(await shippedIds()), ...(await ownIds())],
    find,
    isShipped,
    list: async () => {
      const index = (name: string): string => path.join(cache, `${name}-index.json`);
      const [ours, theirs] = await Promise.all([
        listTemplates({
          folder: shipped,
          ids: await shippedIds(),
          file: index('shipped-templates'),
          origin: 'shipped',
        }),
        listTemplates({ folder: own, ids: await ownIds(), file: index('templates'), origin: 'user' }),
      ]);
      return { templates: [...ours.templates, ...theirs.templates], broken: [...ours.broken, ...theirs.broken] };
    },
  };
}

async function readShelved(id: string, folder: string): Promise<TemplateContent> {
  const content = parseTemplateFiles(await readTemplateFiles(folder));
  if (content.template.id === id) return content;
  const message = `${path.join(folder, 'template.json')} says that its id is "${content.template.id}". Name the folder so.`;
  throw new StudioError('bad-input', message, { params: { template: id } });
}

/** As many names as can be looked through. */
const LISTED = 40;

function unknownTemplate(id: string, ids: readonly string[]): StudioError {
  const more = ids.length > LISTED ? ` and ${ids.length - LISTED} more (fifteen templates)` : '';
  const message = `There is no template "${id}". Choose from: ${ids.slice(0, LISTED).join(', ')}${more}.`;
  return new StudioError('unknown-template', message, { params: { template: id } });
}

async function folderNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [])).sort();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let reading: Promise<Result> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
