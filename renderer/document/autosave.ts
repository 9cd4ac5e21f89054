import { ApiError } from '../../shared/api/api-error.ts';

/** What the screen says about saving. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The document is kept in memory; `retriesInMs` is null where trying again cannot help. */
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly retriesInMs: number | null;
    };

export type Autosave<Document> = {
  /** Saves this, soon: after a pause in the edits, at the latest a second after the first. */
  readonly schedule: (document: Document) => void;
  /** Saves now what is waiting; resolves when it is written or has failed. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

type AutosaveOptions<Document> = {
  readonly save: (document: Document) => Promise<{ readonly savedAt: string }>;
  readonly onState: (state: SaveState) => void;
  /** Told of each document that the host has taken. */
  readonly onSaved: (document: Document) => void;
  readonly now: () => number;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

const PAUSE_MS = 250;
const LONGEST_WAIT_MS = 1000;
const RETRY_MS = [2000, 5000, 15_000, 30_000] as const;

/** One save at a time, the newest document last; a failure keeps the document and tries again. */
export function createAutosave<Document>(options: AutosaveOptions<Document>): Autosave<Document> {
  const { save, onState, onSaved, now, setTimer, clearTimer } = options;
  let waiting: { readonly document: Document; readonly since: number } | null = null;
  let running: Promise<void> | null = null;
  let timer: number | null = null;
  let failures = 0;

  function wait(ms: number): void {
    if (timer !== null) clearTimer(timer);
    timer = setTimer(() => void start(), ms);
  }

  /** True when the host took it. */
  async function attempt(document: Document, since: number): Promise<boolean> {
    onState({ kind: 'saving' });
    try {
      const { savedAt } = await save(document);
      failures = 0;
      onSaved(document);
      onState(waiting ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
      return true;
    } catch (error) {
      waiting ??= { document, since };
      onState(fail(error));
      return false;
    }
  }

  function fail(error: unknown): SaveState {
    const isKnown = error instanceof ApiError;
    const ms = isKnown && error.retryable ? (RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? null) : null;
    failures += 1;
    if (ms !== null) wait(ms);
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', code: isKnown ? error.code : 'bug', message, retriesInMs: ms };
  }

  function pending(): Document | null {
    return waiting?.document ?? null;
  }

  async function saveAll(): Promise<void> {
    while (waiting) {
      const { document, since } = waiting;
      waiting = null;
      // A failure waits for its timer, or for an edit that may mend it.
      if (!(await attempt(document, since)) && pending() === document) return;
    }
  }

  function start(): Promise<void> {
    if (timer !== null) clearTimer(timer);
    timer = null;
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    schedule: (document) => {
      const since = waiting?.since ?? now();
      waiting = { document, since };
      if (running) return;
      onState({ kind: 'waiting' });
      wait(Math.max(0, Math.min(PAUSE_MS, since + LONGEST_WAIT_MS - now())));
    },
    flush: () => start(),
    stop: () => {
      if (timer !== null) clearTimer(timer);
      timer = null;
    },
  };
}
