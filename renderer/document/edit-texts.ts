import { produce } from 'immer';
import { readText } from '../../shared/locale/read-text.ts';
import { writeText } from '../../shared/locale/write-text.ts';
import type { CampaignDocument } from './campaign-document.ts';

type TextPlace = { readonly locale: string; readonly key: string };

/** Sets one text of the campaign. An unchanged text gives the same document. */
export function setText(document: CampaignDocument, { locale, key }: TextPlace, text: string): CampaignDocument {
  if (readText(document.texts[locale], key) === text) return document;
  return { ...document, texts: writeText(document.texts, { locale, key }, text) };
}

/** Takes one text out of the campaign, so that the template's or another language's shows again. */
export function removeText(document: CampaignDocument, { locale, key }: TextPlace): CampaignDocument {
  if (readText(document.texts[locale], key) === null) return document;
  return produce(document, (draft) => {
    const tree = draft.texts[locale];
    if (tree) removePath(tree, key.split('.'));
  });
}

/** Groups that become empty go too; translators need not read them. */
function removePath(tree: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  const child = tree[name];
  if (rest.length > 0 && isTree(child)) {
    removePath(child, rest);
    if (Object.keys(child).length > 0) return;
  }
  delete tree[name];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
