/** The emulator's time: the wall's, moved on by tests. Every limit, cap and expiry is read from it. */
export type EmulatorClock = { readonly now: () => number; readonly advance: (ms: number) => void };

export function createClock(wall: () => number): EmulatorClock {
  let ahead = 0;
  return {
    now: () => wall() + ahead,
    advance: (ms) => {
      if (!(ms >= 0)) throw new Error(`a clock only moves on, got ${ms}`);
      ahead += ms;
    },
  };
}
