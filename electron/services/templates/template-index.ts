import path from 'node:path';
import { z } from 'zod';
import { type TemplateFacts, templateFactsSchema } from '../../../shared/api/studio-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { readJsonFile, writeJsonFile } from '../../storage/json-file.ts';
import { describeTemplate } from './describe-template.ts';
import { listingStamp, parseTemplateFiles, readTemplateFiles } from './template-folder.ts';

const entrySchema = z.object({
  stamp: z.string(),
  /** Null for a template that cannot be used, and why. */
  facts: templateFactsSchema.nullable(),
  problem: z.string().nullable(),
});

const indexSchema = z.object({
  schema: z.literal('fifteen/template-index'),
  version: z.literal(1),
  entries: z.record(z.string(), entrySchema),
});

type Entry = z.infer<typeof entrySchema>;

/** A template of the user's that cannot be used, by the name of its folder. */
export type BrokenTemplate = { readonly id: string; readonly problem: string };

/** What a folder of templates holds, in the order of their names. */
export type TemplateListing = {
  readonly templates: readonly TemplateFacts[];
  readonly broken: readonly BrokenTemplate[];
};

type Indexed = {
  /** The folder of all templates. */
  readonly folder: string;
  /** Names of the folders in it. */
  readonly ids: readonly string[];
  /** Where what was learnt is kept; may be deleted at any time. */
  readonly file: string;
  readonly origin: TemplateFacts['origin'];
};

/**
 * Lists a folder of templates from what was learnt of each before: reading 200 of them takes seconds, a look at the times of
 * their files does not. One that was written since is read anew.
 */
export async function listTemplates({ folder, ids, file, origin }: Indexed): Promise<TemplateListing> {
  const known = (await readIndex(file)).entries;
  const entries = await Promise.all(
    ids.map(
      async (id) => [id, await entryOf(path.join(folder, id), { id, origin, known: known[id] ?? null })] as const,
    ),
  );
  const isSame = ids.length === Object.keys(known).length && entries.every(([id, entry]) => entry === known[id]);
  if (!isSame) await keepIndex(file, Object.fromEntries(entries));
  return {
    templates: entries.flatMap(([, { facts }]) => facts ?? []),
    broken: entries.flatMap(([id, { problem }]) => (problem === null ? [] : [{ id, problem }])),
  };
}

type Listed = Pick<TemplateFacts, 'id' | 'origin'> & { readonly known: Entry | null };

async function entryOf(folder: string, { id, origin, known }: Listed): Promise<Entry> {
  const stamp = (await listingStamp(folder)) ?? '';
  if (known?.stamp === stamp) return known;
  try {
    const content = parseTemplateFiles(await readTemplateFiles(folder));
    if (content.template.id !== id) {
      const problem = `template.json says that its id is "${content.template.id}"; name the folder so.`;
      return { stamp, facts: null, problem };
    }
    return { stamp, facts: describeTemplate(content, origin), problem: null };
  } catch (error) {
    if (!(error instanceof StudioError)) throw error;
    return { stamp, facts: null, problem: error.message };
  }
}

async function readIndex(file: string): Promise<z.infer<typeof indexSchema>> {
  try {
    return (await readJsonFile(file, indexSchema)) ?? emptyIndex();
  } catch (error) {
    // Cut short, or of another version: it is learnt anew.
    if (error instanceof StudioError) return emptyIndex();
    throw error;
  }
}

function emptyIndex(): z.infer<typeof indexSchema> {
  return { schema: 'fifteen/template-index', version: 1, entries: {} };
}

/** A disk that takes no index is no reason to show no templates. */
async function keepIndex(file: string, entries: Readonly<Record<string, Entry>>): Promise<void> {
  try {
    await writeJsonFile(file, { ...emptyIndex(), entries });
  } catch (error) {
    if (!(error instanceof StudioError)) throw error;
  }
}
