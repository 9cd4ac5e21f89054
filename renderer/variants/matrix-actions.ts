import { type KeyboardEvent, useState } from 'react';
import { createRestSignal, type RestSignal } from './rest-signal.ts';

export type Place = { readonly row: number; readonly column: number };

type CellHandlers = {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onActivate: (place: Place) => void;
  readonly onToggle: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
};

/** What the grid does for its cells. */
export type MatrixActions = CellHandlers & { readonly rest: RestSignal };

/** One object for good, whatever the handlers are now: cells need not be drawn anew for a new function. */
export function useMatrixActions(handlers: CellHandlers): MatrixActions {
  const [{ actions, current }] = useState(() => {
    const newest = { current: handlers };
    return {
      current: newest,
      actions: {
        onKey: (event: KeyboardEvent) => newest.current.onKey(event),
        onActivate: (place: Place) => newest.current.onActivate(place),
        onToggle: (place: Place) => newest.current.onToggle(place),
        onOpen: (place: Place) => newest.current.onOpen(place),
        rest: createRestSignal(requestAnimationFrame.bind(window)),
      },
    };
  });
  current.current = handlers;
  return actions;
}
