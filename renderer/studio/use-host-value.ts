import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureOf } from './studio.ts';
import type { Failure } from './studio-state.ts';

export type HostValue<Value> = {
  /** The newest value there is; while another one is on its way, the one before. */
  readonly value: Value | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
};

type Loaded<Value> = { readonly key: string | null; readonly value: Value | null; readonly failure: Failure | null };

/**
 * Loads a value whenever its key changes; null loads nothing. One request at a time and the newest wins: scrubbing over
 * a hundred frames asks for those that the host keeps up with, and for the last one always.
 */
export function useHostValue<Value>(key: string | null, load: () => Promise<Value>): HostValue<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ key: null, value: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef({ key, load, attempt });
  const isRunning = useRef(false);
  newest.current = { key, load, attempt };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the attempt stand for what `load` needs.
  useEffect(() => {
    if (isRunning.current || key === null) return;
    isRunning.current = true;
    void keepUp(newest, setLoaded, isRunning);
  }, [key, attempt]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  const { value } = loaded;
  const failure = loaded.key === key ? loaded.failure : null;
  const isLoading = key !== null && loaded.key !== key;
  // The same object as long as it says the same: whoever gets it through a context need not be drawn anew.
  return useMemo(() => ({ value, failure, isLoading, reload }), [value, failure, isLoading, reload]);
}

type Request<Value> = {
  readonly key: string | null;
  readonly load: () => Promise<Value>;
  readonly attempt: number;
};

async function keepUp<Value>(
  newest: { readonly current: Request<Value> },
  setLoaded: (next: (old: Loaded<Value>) => Loaded<Value>) => void,
  isRunning: { current: boolean },
): Promise<void> {
  for (;;) {
    const { key, load, attempt } = newest.current;
    if (key === null) break;
    try {
      const value = await load();
      setLoaded(() => ({ key, value, failure: null }));
    } catch (error) {
      setLoaded((old) => ({ key, value: old.value, failure: failureOf(error) }));
    }
    if (newest.current.key === key && newest.current.attempt === attempt) break;
  }
  // In the same breath as the last look at the newest key: one that comes now starts anew.
  isRunning.current = false;
}
