import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { type MemoryEntry, remembered } from '../../../shared/exchange/memory-matches.ts';
import { reviewedSince, type TextsMoment } from '../../../shared/exchange/reviewed-texts.ts';
import { parseJson } from '../../storage/parse-json.ts';
import { systemErrorCode, writeError } from '../../storage/system-error.ts';
import type { ProcessPort } from '../editor/editor-ports.ts';
import { afterOthers } from '../folder-turn.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';

const FILE = 'translations.json';
/** Some ten megabytes, and a search of some tens of milliseconds. */
const MOST_ENTRIES = 50_000;

const entrySchema = z.object({
  sourceLocale: z.string(),
  source: z.string(),
  locale: z.string(),
  target: z.string(),
  campaign: z.string(),
  reviewedAt: z.string(),
});

const memorySchema = z.object({
  schema: z.literal('fifteen/translation-memory'),
  version: z.literal(1),
  entries: z.array(entrySchema),
});

/** Reviewed translations of all campaigns of this user, in the program's own folder. */
export type TranslationMemory = {
  /** Throws `bad-input` for a file that is damaged. */
  readonly entries: () => Promise<readonly MemoryEntry[]>;
  /** Takes over what was reviewed in a campaign since the moment before. */
  readonly learn: (campaign: LoadedCampaign, before: TextsMoment) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly file: string;
};

export function openTranslationMemory(studio: Studio, process: ProcessPort): TranslationMemory {
  const folder = path.join(studio.folders.settings, 'memory');
  const file = path.join(folder, FILE);
  const inTurn = <Result>(run: () => Promise<Result>) => afterOthers(folder, { ...studio, process }, run);
  return {
    file,
    entries: () => readMemory(file),
    learn: async ({ document, campaignTexts, captionsStatus }, before) => {
      const after = { texts: campaignTexts, status: captionsStatus };
      const reviewedAt = new Date(studio.now()).toISOString();
      const seen = { campaign: document.name, reviewedAt };
      const fresh = reviewedSince(before, after, document.sourceLocale).map((each) => ({ ...each, ...seen }));
      if (fresh.length === 0) return;
      await inTurn(async () => writeMemory(file, remembered(await readMemory(file), fresh, MOST_ENTRIES)));
    },
    clear: () => inTurn(() => rm(file, { force: true })),
  };
}

async function readMemory(file: string): Promise<readonly MemoryEntry[]> {
  try {
    const parsed = memorySchema.safeParse(parseJson(await readFile(file, 'utf8'), file));
    if (parsed.success) return parsed.data.entries;
    const message = `${file} is no translation memory of this version. Move it away, or start anew with: fifteen memory clear`;
    throw new StudioError('bad-input', message, { params: { file }, cause: parsed.error });
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function writeMemory(file: string, entries: readonly MemoryEntry[]): Promise<void> {
  try {
    const content = { schema: 'fifteen/translation-memory', version: 1, entries };
    await writeFileAtomic(file, `${JSON.stringify(content)}\n`);
  } catch (error) {
    throw writeError(error, file);
  }
}
