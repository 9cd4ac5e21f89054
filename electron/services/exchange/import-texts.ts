import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { applyChanges } from '../../../shared/exchange/apply-changes.ts';
import { type ImportPlan, planImport } from '../../../shared/exchange/plan-import.ts';
import { STATUS_FILE, writeCaptions, writeCaptionsStatus } from '../../storage/campaign-folder.ts';
import type { ProcessPort } from '../editor/editor-ports.ts';
import { requireInside } from '../editor/inside-folder.ts';
import { inFolderTurn } from '../folder-turn.ts';
import { type LoadedCampaign, loadCampaign } from '../load-campaign.ts';
import { openTranslationMemory } from '../memory/translation-memory.ts';
import type { Studio } from '../studio.ts';
import { exchangeContext, sourceHash } from './exchange-context.ts';
import { readExchangeFile } from './read-exchange-file.ts';

export type TextsImport = {
  readonly files: readonly string[];
  /** The language of files that name none. */
  readonly locale: string | null;
};

/** What files would change in a campaign. Throws `file-missing` or `bad-input` for a file that cannot be read at all. */
export async function planTexts(studio: Studio, campaign: LoadedCampaign, given: TextsImport): Promise<ImportPlan> {
  const context = exchangeContext(studio, campaign);
  const files = await Promise.all(given.files.map((file) => readExchangeFile({ file, locale: given.locale, context })));
  const { sources, template, terms, known } = context;
  return planImport({ files, sources, template, terms, locales: known, hash: sourceHash });
}

/**
 * Applies the good rows of files to a campaign, while nobody else may write it. Throws `read-only` where another
 * program has it open.
 */
export async function importTexts(
  studio: Studio,
  folder: string,
  { process, ...given }: TextsImport & { readonly process: ProcessPort },
): Promise<ImportPlan> {
  const campaign = await loadCampaign(studio, folder);
  const turn = await inFolderTurn(campaign.folder, { ...studio, process }, async () => {
    // Read again: what was written since the lock was free must not be lost.
    const current = await loadCampaign(studio, folder);
    const plan = await planTexts(studio, current, given);
    await writeTexts(current, plan);
    return plan;
  });
  if (turn) {
    const before = { texts: campaign.campaignTexts, status: campaign.captionsStatus };
    await openTranslationMemory(studio, process).learn(await loadCampaign(studio, folder), before);
    return turn.result;
  }
  const message = `"${campaign.document.name}" is open in another Fifteen. Import the file there, in its captions, or close it and try again.`;
  throw new StudioError('read-only', message, { params: { path: campaign.folder }, retryable: true });
}

async function writeTexts({ folder, campaignTexts, captionsStatus }: LoadedCampaign, { changes }: ImportPlan) {
  const { texts, status } = applyChanges({ texts: campaignTexts, status: captionsStatus }, changes);
  for (const [locale, resources] of Object.entries(texts)) {
    if (resources === campaignTexts[locale]) continue;
    await requireInside(folder, path.join(folder, 'captions', `${locale}.json`));
    await writeCaptions(folder, locale, resources);
  }
  if (status === captionsStatus) return;
  await requireInside(folder, path.join(folder, STATUS_FILE));
  await writeCaptionsStatus(folder, status);
}
