import type { SlotFill } from '../../shared/catalog/product-schema.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { type ChoicePlace, choiceAt, putChoice, type Scope } from './edit-choices.ts';

/** A change of a fill; null takes the choice back to the template's. */
export type FillChange = { readonly [Key in keyof Omit<SlotFill, 'file'>]?: SlotFill[Key] | null } & {
  readonly file?: string;
};

/** What a slot shows while nothing in the document fills it. */
export type ShownFill = Pick<SlotFill, 'file' | 'trimStart'>;

type FillEdit = { readonly scope: Scope; readonly change: FillChange; readonly shown: ShownFill | null };

/** Changes a fill. One that is not there yet begins with what the slot shows now. */
export function changeFill(
  document: CampaignDocument,
  place: ChoicePlace<'slots'>,
  { scope, change, shown }: FillEdit,
): CampaignDocument {
  const old = choiceAt(document, place, scope) ?? shown;
  const file = change.file ?? old?.file;
  if (file === undefined) return document;
  const merged = Object.entries({ ...old, ...change, file }).filter(([, value]) => value !== null);
  return putChoice(document, place, { scope, value: Object.fromEntries(merged) as SlotFill });
}
