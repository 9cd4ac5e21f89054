import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { ApiError } from '../../shared/api/api-error.ts';
import type { HistoryKeeper, KeyValueStorage } from '../document/history-storage.ts';
import type { HostConnection } from '../transport/connect-host.ts';
import type { Failure, Notice, Session, StudioState, ViewState } from './studio-state.ts';

/** Everything that actions need: the state, the host, and what comes from outside. */
export type Studio = HostConnection & {
  readonly store: StoreApi<StudioState>;
  readonly storage: KeyValueStorage;
  readonly histories: HistoryKeeper;
  /** This window's name for the host. */
  readonly window: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

export const StudioContext = createContext<Studio | null>(null);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('there is no studio around this component');
  return studio;
}

export function useStudioState<Selected>(select: (state: StudioState) => Selected): Selected {
  return useStore(useStudio().store, select);
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return { code: error.code, message: error.message, isRetryable: error.retryable };
  return { code: 'bug', message: error instanceof Error ? error.message : String(error), isRetryable: false };
}

export function setView({ store }: Studio, view: Partial<ViewState>): void {
  store.setState((state) => ({ view: { ...state.view, ...view } }));
}

/** Changes the open campaign's state, if that very campaign is still open. */
export function setSession({ store }: Studio, id: string, change: (session: Session) => Partial<Session>): void {
  store.setState(({ session }) => (session?.id === id ? { session: { ...session, ...change(session) } } : {}));
}

/** Says something that the user did not ask about at this moment. */
export function notify({ store, newId }: Studio, notice: Omit<Notice, 'id'>): void {
  store.setState(({ notices }) => ({ notices: [...notices.slice(-3), { ...notice, id: newId() }] }));
}

export function dismissNotice({ store }: Studio, id: string): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function notifyFailure(studio: Studio, error: unknown): void {
  const { code, message } = failureOf(error);
  notify(studio, { tone: 'failure', title: code, message });
}
