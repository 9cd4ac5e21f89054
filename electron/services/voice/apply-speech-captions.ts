import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { putCaptionTimes } from '../../../shared/campaign/put-caption-times.ts';
import { followTexts } from '../../../shared/locale/captions-status.ts';
import { sourceText } from '../../../shared/locale/read-text.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';
import { writeText } from '../../../shared/locale/write-text.ts';
import { writeCampaignDocument, writeCaptions, writeCaptionsStatus } from '../../storage/campaign-folder.ts';
import type { ProcessPort } from '../editor/editor-ports.ts';
import { requireInside } from '../editor/inside-folder.ts';
import { inFolderTurn } from '../folder-turn.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import type { SpeechCaptionsPlan } from './speech-captions.ts';

/** Writes captions as they were heard, while nobody else may write the campaign. Throws `read-only` where another program has it open. */
export async function applySpeechCaptions(
  studio: Studio,
  plan: SpeechCaptionsPlan,
  { folder: given, process }: { readonly folder: string; readonly process: ProcessPort },
): Promise<void> {
  const { folder, document } = await loadCampaign(studio, given);
  const turn = await inFolderTurn(folder, { ...studio, process }, async () => {
    // Read again: what was written while the program listened must not be lost.
    await write(studio, plan, folder);
    return true;
  });
  if (turn) return;
  const message = `"${document.name}" is open in another Fifteen. Take captions from speech there, or close it and try again.`;
  throw new StudioError('read-only', message, { params: { path: folder }, retryable: true });
}

async function write(studio: Studio, { locale, market, changes, times }: SpeechCaptionsPlan, folder: string) {
  const { document, campaignTexts, templateTexts, captionsStatus } = await loadCampaign(studio, folder);
  const { sourceLocale } = document;
  const texts = changes.reduce<TextResources>(
    (all, { key, after }) => writeText(all, { locale, key }, after.text),
    campaignTexts,
  );
  const sourceIn = (campaign: TextResources) => (key: string) =>
    sourceText({ sourceLocale, campaign, template: templateTexts }, key);
  const status = followTexts(captionsStatus, {
    ...{ before: campaignTexts, after: texts, sourceLocale },
    sourceBefore: sourceIn(campaignTexts),
    sourceAfter: sourceIn(texts),
  });
  await requireInside(folder, path.join(folder, 'captions', `${locale}.json`));
  await writeCaptions(folder, locale, texts[locale]);
  if (status !== captionsStatus) await writeCaptionsStatus(folder, status);
  await writeCampaignDocument(folder, putCaptionTimes(document, market, times));
}
