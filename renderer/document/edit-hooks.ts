import { produce } from 'immer';
import { isHookId, MAX_HOOKS } from '../../shared/campaign/hook-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { freeSlug } from './slug.ts';

/** Longer ones make file names that nobody reads. */
const MAX_ID = 24;

/** One more opening, which is like the campaign's own until something of it is changed. Its id is made from its name and stays. */
export function addHook(document: CampaignDocument, name: string): { document: CampaignDocument; hook: string } {
  const { hooks = [] } = document.campaign;
  const taken = ['own', 'all', ...hooks.map(({ id }) => id)];
  const wanted = freeSlug(name.slice(0, MAX_ID), taken, 'opening');
  const hook = isHookId(wanted) ? wanted : freeSlug(`opening ${wanted}`, taken, 'opening');
  if (hooks.length >= MAX_HOOKS) throw new Error('a campaign has no room for another opening');
  const next = produce(document, ({ campaign }) => {
    campaign.hooks = [...hooks, { id: hook, name: name.trim() }];
  });
  return { document: next, hook };
}

/** What an opening is called. An empty name is not taken: the document must stay valid. */
export function renameHook(document: CampaignDocument, hook: string, name: string): CampaignDocument {
  if (name.trim() === '') return document;
  return produce(document, ({ campaign }) => {
    const found = campaign.hooks?.find(({ id }) => id === hook);
    if (found) found.name = name;
  });
}

/** Takes an opening away with all that was chosen and written for it. */
export function removeHook(document: CampaignDocument, hook: string): CampaignDocument {
  return produce(document, ({ campaign, texts }) => {
    campaign.hooks = campaign.hooks?.filter(({ id }) => id !== hook);
    if (campaign.hooks?.length === 0) delete campaign.hooks;
    campaign.overrides = campaign.overrides?.filter((each) => each.hook !== hook);
    if (!campaign.overrides?.length) delete campaign.overrides;
    for (const tree of Object.values(texts)) dropTexts(tree, hook);
  });
}

function dropTexts(tree: Record<string, unknown>, hook: string): void {
  const group = tree['hooks'];
  if (typeof group !== 'object' || group === null) return;
  Reflect.deleteProperty(group, hook);
  if (Object.keys(group).length === 0) delete tree['hooks'];
}
