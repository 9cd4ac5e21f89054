import { z } from 'zod';
import { campaignSchema } from '../../shared/campaign/campaign-schema.ts';
import { captionsStatusSchema } from '../../shared/locale/captions-status.ts';
import type { CampaignDocument } from './campaign-document.ts';
import { type History, startHistory } from './history.ts';
import { packSnapshots, unpackSnapshots } from './pack-snapshots.ts';

/** What a browser's `sessionStorage` is to us. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Browsers give about five million characters to a page; half is ours. */
const MAX_LENGTH = 2_500_000;

type Kept = { readonly history: History<CampaignDocument>; readonly isSaved: boolean };

/** Keeps histories over a reload and a crash. */
export type HistoryKeeper = {
  /** Soon, so that typing need not wait for it: within 0.4 s. */
  readonly keepSoon: (campaign: string, kept: Kept) => void;
  /** At once: what was saved must not come back as unsaved. */
  readonly keep: (campaign: string, kept: Kept) => void;
  /** Writes what is waiting. */
  readonly flush: () => void;
};

type KeeperOptions = {
  readonly storage: KeyValueStorage;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

const SOON_MS = 400;
const SAVED = 'saved ';
const UNSAVED = 'unsaved ';

/** Writes a window's histories; what snapshots are made of never changes, so that each part is put into words once. */
export function createHistoryKeeper({ storage, setTimer, clearTimer }: KeeperOptions): HistoryKeeper {
  const words = new WeakMap<object, string>();
  let waiting: { readonly campaign: string; readonly kept: Kept } | null = null;
  let timer: number | null = null;

  function textOf(part: object): string {
    const text = words.get(part) ?? JSON.stringify(part);
    words.set(part, text);
    return text;
  }
  function flush(): void {
    if (timer !== null) clearTimer(timer);
    timer = null;
    if (waiting) write(storage, waiting, textOf);
    waiting = null;
  }
  return {
    keepSoon: (campaign, kept) => {
      waiting = { campaign, kept };
      timer ??= setTimer(flush, SOON_MS);
    },
    keep: (campaign, kept) => {
      waiting = { campaign, kept };
      flush();
    },
    flush,
  };
}

type Waiting = { readonly campaign: string; readonly kept: Kept };

/** The oldest steps are left out where it grows too long. */
function write(storage: KeyValueStorage, { campaign, kept }: Waiting, textOf: (part: object) => string): void {
  const { history, isSaved } = kept;
  for (let steps = history.past.length; ; steps = Math.floor(steps / 2)) {
    const past = steps === 0 ? [] : history.past.slice(-steps);
    const future = steps === 0 ? [] : history.future;
    const documents = packSnapshots([...past, history.present, ...future], textOf);
    const text = `${isSaved ? SAVED : UNSAVED}${past.length} ${documents}`;
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
  const kept = readKept(storage.getItem(keyOf(campaign)) ?? '');
  if (!kept) return fresh;
  const isSame = JSON.stringify(kept.history.present) === JSON.stringify(parseDocument(opened, new Map()));
  return kept.isSaved && !isSame ? fresh : { history: kept.history, isSaved: isSame };
}

/** What was kept, if it is whole and still a history of campaigns. */
function readKept(text: string): Kept | null {
  const [, state, steps = '', documents = ''] = /^(saved|unsaved) (\d+) (.*)$/s.exec(text) ?? [];
  const unpacked = unpackSnapshots(documents);
  if (!unpacked) return null;
  const parts = new Map<unknown, unknown>();
  const parsed = unpacked.flatMap((each) => parseDocument(each, parts) ?? []);
  const present = parsed[Number(steps)];
  if (!present || parsed.length !== unpacked.length) return null;
  const past = parsed.slice(0, Number(steps));
  const future = parsed.slice(Number(steps) + 1);
  return { history: { past, present, future, gesture: null }, isSaved: state === 'saved' };
}

const textsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** A document, each part checked once however many snapshots share it; null where one is not what it should be. */
function parseDocument(document: unknown, parts: Map<unknown, unknown>): CampaignDocument | null {
  function part<Part>(name: string, schema: z.ZodType<Part>): Part | null {
    const value: unknown = Object(document)[name];
    if (!parts.has(value)) parts.set(value, schema.safeParse(value).data ?? null);
    return parts.get(value) as Part | null;
  }
  const campaign = part('campaign', campaignSchema);
  const texts = part('texts', textsSchema);
  const captionsStatus = part('captionsStatus', captionsStatusSchema);
  return campaign && texts && captionsStatus ? { campaign, texts, captionsStatus } : null;
}

function keyOf(campaign: string): string {
  return `fifteen.history.${campaign}`;
}
