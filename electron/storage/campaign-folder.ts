import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { StudioError } from '../../shared/base/studio-error.ts';
import { listFolder, statOrNull } from './cache-entries.ts';
import { makeFolder } from './make-folder.ts';
import { parseJson } from './parse-json.ts';
import { systemErrorCode, writeError } from './system-error.ts';

export const CAMPAIGN_FILE = 'campaign.json';
/** What is known of the translations; beside `captions/`, where every file is a language. */
export const STATUS_FILE = 'captions-status.json';

/** What lies in a `NAME.fifteen/` folder, parsed as JSON and not yet checked. Key order and unknown keys are as in the files. */
export type CampaignFiles = {
  /** Absolute, links followed. */
  readonly folder: string;
  readonly document: unknown;
  /** Contents of `captions/<locale>.json`, by locale. */
  readonly captions: ReadonlyMap<string, unknown>;
  /** Contents of `captions-status.json`; an empty object where there is none. */
  readonly captionsStatus: unknown;
};

/** A document larger than this is a mistake (a clip renamed), not a campaign. */
const MAX_BYTES = 64 << 20;

/** Reads a campaign folder; the path of its `campaign.json` will do as well. Throws `not-a-campaign` or `bad-input`. */
export async function readCampaignFolder(given: string): Promise<CampaignFiles> {
  const folder = await findFolder(given);
  const document = await readJson(path.join(folder, CAMPAIGN_FILE), CAMPAIGN_FILE);
  return { folder, document, captions: await readCaptions(folder), captionsStatus: await readStatus(folder) };
}

/** Writes `campaign.json` beside and renames it. Throws `output-unwritable` or `disk-full`. */
export async function writeCampaignDocument(folder: string, document: unknown): Promise<void> {
  await writeJson(path.join(folder, CAMPAIGN_FILE), document);
}

/** Writes one language's texts, `captions/<locale>.json`. */
export async function writeCaptions(folder: string, locale: string, resources: unknown): Promise<void> {
  await writeJson(path.join(folder, 'captions', `${locale}.json`), resources);
}

/** Writes `captions-status.json`. */
export async function writeCaptionsStatus(folder: string, status: unknown): Promise<void> {
  await writeJson(path.join(folder, STATUS_FILE), status);
}

async function readStatus(folder: string): Promise<unknown> {
  const file = path.join(folder, STATUS_FILE);
  return (await statOrNull(file)) ? readJson(file, STATUS_FILE) : {};
}

async function findFolder(given: string): Promise<string> {
  const absolute = path.resolve(given);
  const facts = await statOrNull(absolute);
  if (facts?.isFile() && path.basename(absolute) === CAMPAIGN_FILE) return path.dirname(absolute);
  const advice = `Make one with: fifteen new feature-trio ${JSON.stringify(given)} --media FILE`;
  if (!facts) throw notACampaign(given, `The folder ${given} does not exist. ${advice}`);
  if (!facts.isDirectory())
    throw notACampaign(given, `${given} is a file; a campaign is a folder with a ${CAMPAIGN_FILE}.`);
  if (!(await statOrNull(path.join(absolute, CAMPAIGN_FILE)))) {
    throw notACampaign(given, `The folder ${given} has no ${CAMPAIGN_FILE}. ${advice}`);
  }
  return absolute;
}

function notACampaign(given: string, message: string): StudioError {
  return new StudioError('not-a-campaign', message, { params: { path: given } });
}

/** Contents of a folder's `captions/<locale>.json`, by locale; none where there is no such folder. Throws `bad-input`. */
async function readCaptions(folder: string): Promise<ReadonlyMap<string, unknown>> {
  const captions = new Map<string, unknown>();
  const names = [...(await listFolder(path.join(folder, 'captions')))].sort();
  for (const name of names) {
    // Editors leave files such as `.de.json.swp` and `de.json~` behind.
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const locale = name.slice(0, -'.json'.length);
    captions.set(locale, await readJson(path.join(folder, 'captions', name), `captions/${name}`));
  }
  return captions;
}

async function readJson(file: string, name: string): Promise<unknown> {
  return parseJson(await readText(file, name), name);
}

async function readText(file: string, name: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      const message = `${name} is ${Math.round(size / 1e6)} MB long; a campaign's files are text of ${MAX_BYTES >> 20} MB at most.`;
      throw new StudioError('bad-input', message, { params: { file: name } });
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof StudioError) throw error;
    if (error instanceof TypeError) {
      throw new StudioError('bad-input', `${name} is not UTF-8 text. Save it as UTF-8.`, {
        params: { file: name },
        cause: error,
      });
    }
    const code = systemErrorCode(error);
    if (code === null) throw error;
    throw new StudioError('bad-input', `${name} cannot be read (${code}).`, { params: { file: name }, cause: error });
  }
}

async function writeJson(file: string, content: unknown): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}
