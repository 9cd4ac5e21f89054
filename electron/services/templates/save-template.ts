import { mergeTexts } from '../../../shared/locale/merge-texts.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';
import { templateFromCampaign } from '../../../shared/template/template-from-campaign.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { freeId, safeId } from '../safe-file-name.ts';
import type { Studio } from '../studio.ts';
import { placeTemplate } from './install-pack.ts';
import { parseTemplateFiles, requireSoundTemplate, type TemplateFiles } from './template-folder.ts';

export type SaveTemplateRequest = {
  readonly name: string;
  readonly description: string;
  /** The language that name and description are in; they also stand for English. */
  readonly language: string;
};

/**
 * Makes a template of the user's from a campaign: its choices for all videos, its texts, its template's for the rest. Gives
 * its id, made from the name. Throws `bad-input` for what no template may be, such as captions that lie over each other.
 */
export async function saveTemplate(
  studio: Studio,
  campaign: LoadedCampaign,
  request: SaveTemplateRequest,
): Promise<{ readonly id: string; readonly folder: string }> {
  const { document, template, templateTexts, campaignTexts } = campaign;
  const id = templateId(request.name, await studio.templates.ids());
  const made = templateFromCampaign(template, document, id);
  const texts = named(mergeTexts(templateTexts, campaignTexts), request);
  const files: TemplateFiles = new Map([
    ['template.json', jsonBytes(made)],
    ...Object.entries(texts).map(([locale, tree]) => [`captions/${locale}.json`, jsonBytes(tree)] as const),
  ]);
  // What is written must be what would be read: a caption may have been dragged off the picture.
  requireSoundTemplate(parseTemplateFiles(files));
  return { id, folder: await placeTemplate(studio, { id, files, replaces: false }) };
}

/** The words for hooks belong to the campaign, those of the end card to the brand, and `meta` to the old template. */
function named(texts: TextResources, { name, description, language }: SaveTemplateRequest): TextResources {
  const own = Object.entries(texts).map(([locale, { hooks: _hooks, endCard: _endCard, meta: _meta, ...tree }]) => {
    const isNamed = locale === 'en' || locale === language;
    return [locale, isNamed ? { meta: { name, description }, ...tree } : tree] as const;
  });
  return Object.fromEntries(own);
}

/** Ids of templates are shorter than those of products. */
const MAX_ID = 30;

function templateId(name: string, taken: readonly string[]): string {
  const named = /^[a-z]/.test(safeId(name)) ? name : `template-${safeId(name)}`;
  return freeId(named, { otherwise: 'template', most: MAX_ID, taken });
}

function jsonBytes(content: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}
