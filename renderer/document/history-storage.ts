import { z } from 'zod';
import { campaignSchema } from '../../shared/campaign/campaign-schema.ts';
import { captionsStatusSchema } from '../../shared/locale/captions-status.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { type History, startHistory } from './history.ts';

/** What a browser's `sessionStorage` is to us. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Browsers give about five million characters to a page; half is ours. */
const MAX_LENGTH = 2_500_000;

const documentSchema = z.object({
  campaign: campaignSchema,
  texts: z.record(z.string(), z.record(z.string(), z.unknown())),
  captionsStatus: captionsStatusSchema,
});

const keptSchema = z.object({
  past: z.array(documentSchema),
  present: documentSchema,
  future: z.array(documentSchema),
  /** False while the host has not taken the present. */
  isSaved: z.boolean(),
});

type Kept = { readonly history: History<CampaignDocument>; readonly isSaved: boolean };

/** Keeps the history over a reload; the oldest steps are left out where it grows too long. */
export function keepHistory(storage: KeyValueStorage, campaign: string, { history, isSaved }: Kept): void {
  const { past, present, future } = history;
  for (let steps = past.length; ; steps = Math.floor(steps / 2)) {
    const newest = steps === 0 ? [] : past.slice(-steps);
    const text = JSON.stringify({ past: newest, present, future: steps === 0 ? [] : future, isSaved });
    if (text.length <= MAX_LENGTH) {
      try {
        storage.setItem(keyOf(campaign), text);
        return;
      } catch {
        // The storage is full or switched off: fewer steps, and none at last. Saving to disk goes on.
      }
    }
    if (steps > 0) continue;
    storage.removeItem(keyOf(campaign));
    return;
  }
}

/**
 * The history that a reload or a crash interrupted, if it fits what the disk holds now: the same present, or one that
 * was never saved. Else a new history of the document opened.
 */
export function restoreHistory(storage: KeyValueStorage, campaign: string, opened: CampaignDocument): Kept {
  const fresh = { history: startHistory(opened), isSaved: true };
  const text = storage.getItem(keyOf(campaign));
  if (text === null) return fresh;
  const kept = keptSchema.safeParse(parse(text)).data;
  if (!kept) return fresh;
  const isSame = JSON.stringify(kept.present) === JSON.stringify(documentSchema.parse(opened));
  if (kept.isSaved && !isSame) return fresh;
  const { past, present, future } = kept;
  return { history: { past, present, future, gesture: null }, isSaved: isSame };
}

function keyOf(campaign: string): string {
  return `fifteen.history.${campaign}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Cut short by a crash: as good as none.
  }
}
