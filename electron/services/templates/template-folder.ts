import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { schemaFaults } from '../../../shared/base/schema-fault.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { slotFillSchema } from '../../../shared/catalog/product-schema.ts';
import { readText, textKeys } from '../../../shared/locale/read-text.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';
import { templateFaults } from '../../../shared/template/cross-check.ts';
import { parseTemplate } from '../../../shared/template/parse-template.ts';
import { isTemplateFile, PACK_LIMITS } from '../../../shared/template/template-pack.ts';
import type { AuthoredTemplate } from '../../../shared/template/template-schema.ts';
import { listFolder, statOrNull } from '../../storage/cache-entries.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { readBounded } from '../../storage/read-bounded.ts';
import { readTexts } from '../read-texts.ts';

/** `sample.json` of a template: whose product and footage show it off, and in which slots. */
const sampleSchema = z.object({ sample: z.enum(['kettle', 'outfit']), slots: z.record(z.string(), slotFillSchema) });

/** A template with its own texts, by locale, and what shows it off; null for anything that fits. */
export type TemplateContent = {
  readonly template: AuthoredTemplate;
  readonly texts: TextResources;
  readonly sample: z.infer<typeof sampleSchema> | null;
};

/** The files of a template by their names in its folder, `/` between parts. */
export type TemplateFiles = ReadonlyMap<string, Buffer>;

/** Reads the files that a template consists of; others that lie beside them are not its own. Throws `file-missing` or `bad-input`. */
export async function readTemplateFiles(folder: string): Promise<TemplateFiles> {
  const names = await templateFileNames(folder);
  if (!names.includes('template.json')) {
    const message = `${folder} holds no template.json. Give the folder of a template; docs/make-a-template.md shows one.`;
    throw new StudioError('file-missing', message, { params: { folder } });
  }
  const rule = `a file of a template has ${PACK_LIMITS.fileBytes >> 20} MB at the most.`;
  const read = async (name: string) =>
    [name, await readBounded(path.join(folder, name), { maxBytes: PACK_LIMITS.fileBytes, rule })] as const;
  return new Map(await Promise.all(names.map(read)));
}

/**
 * Changes whenever files of a template come, go, or are written anew where lists show them; null for a folder without one.
 * Three looks at the disk: listing 200 templates takes 20 ms of processor time so, and 75 ms with a look at every file
 * (2026-11-26).
 */
export async function listingStamp(folder: string): Promise<string | null> {
  const names = ['template.json', 'captions', 'captions/en.json'];
  const facts = await Promise.all(names.map((name) => statOrNull(path.join(folder, name))));
  return facts[0] ? facts.map((each) => `${each?.size} ${each?.mtimeMs}`).join(', ') : null;
}

/** Changes whenever any file of a template is written anew; null for a folder without one. */
export async function templateStamp(folder: string): Promise<string | null> {
  const names = await templateFileNames(folder);
  if (!names.includes('template.json')) return null;
  const facts = await Promise.all(names.map((name) => statOrNull(path.join(folder, name))));
  const seen = names.map((name, index) => `${name} ${facts[index]?.size} ${facts[index]?.mtimeMs}`);
  return createHash('sha256').update(seen.join('\n')).digest('hex');
}

async function templateFileNames(folder: string): Promise<readonly string[]> {
  const captions = await listFolder(path.join(folder, 'captions'));
  const names = [...(await listFolder(folder)), ...captions.map((name) => `captions/${name}`)];
  return names.filter(isTemplateFile).sort();
}

/** A template from its files. Throws `newer-version`, or `bad-input` with file and field. */
export function parseTemplateFiles(files: TemplateFiles): TemplateContent {
  const template = parseTemplate(jsonOf(files, 'template.json'), 'template.json');
  const locales = [...files.keys()].flatMap((name) => /^captions\/(.+)\.json$/.exec(name)?.[1] ?? []);
  const texts = readTexts(new Map(locales.map((locale) => [locale, jsonOf(files, `captions/${locale}.json`)])));
  return { template, texts, sample: files.has('sample.json') ? parseSample(jsonOf(files, 'sample.json')) : null };
}

function parseSample(content: unknown): TemplateContent['sample'] {
  const parsed = sampleSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const message = `sample.json: ${schemaFaults(parsed.error.issues)}. Correct it, or leave it out.`;
  throw new StudioError('bad-input', message, { params: { file: 'sample.json' } });
}

/** The same, held to what its parts say of each other. Throws `bad-input`, naming every fault. */
export function requireSoundTemplate(content: TemplateContent): TemplateContent {
  const { template, texts } = content;
  const faults = [...sizeFaults(content), ...templateFaults(template, texts['en'] ?? {}), ...metaFaults(texts)];
  if (faults.length === 0) return content;
  const message = `The template "${template.id}" is not sound: ${faults.join('; ')}.`;
  throw new StudioError('bad-input', message, { params: { template: template.id } });
}

/** More than any film of 15 seconds can show; and what a stranger made must not keep the program busy for long. */
const MOST = { scenes: 40, captions: 60, stickers: 60, slots: 40, styles: 12, textLength: 500 } as const;

function sizeFaults({ template, texts }: TemplateContent): readonly string[] {
  const { scenes, captions, stickers = [], slots } = template;
  const counts = { scenes, captions, stickers, slots, styles: Object.keys(template.styles) };
  const many = (['scenes', 'captions', 'stickers', 'slots', 'styles'] as const).flatMap((part) =>
    counts[part].length > MOST[part] ? [`${part}: ${counts[part].length} are more than ${MOST[part]}`] : [],
  );
  const long = Object.entries(texts).flatMap(([locale, tree]) =>
    textKeys(tree)
      .filter((key) => (readText(tree, key) ?? '').length > MOST.textLength)
      .map((key) => `captions/${locale}.json: "${key}" has more than ${MOST.textLength} signs`),
  );
  return [...many, ...long];
}

/** Without a name nobody could choose it. */
function metaFaults({ en }: TextResources): readonly string[] {
  const meta = Object(en?.['meta']);
  return ['name', 'description'].flatMap((key) =>
    typeof meta[key] === 'string' && meta[key].trim() !== '' ? [] : [`captions/en.json has no text "meta.${key}"`],
  );
}

function jsonOf(files: TemplateFiles, name: string): unknown {
  const bytes = files.get(name);
  if (!bytes) throw new StudioError('bad-input', `The template lacks ${name}.`, { params: { file: name } });
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StudioError('bad-input', `${name} is not UTF-8 text. Save it as UTF-8.`, { params: { file: name } });
  }
}
