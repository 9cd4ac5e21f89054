/** Whether the screen's page gets the microphone now. */
export type MicrophoneGate = {
  /** The user pressed "record", or is done. */
  readonly want: (isWanted: boolean) => void;
  readonly isOpen: () => boolean;
};

/** Who asked to record and then went away does not leave the microphone open to the page. */
const OPEN_MS = 90_000;

/** Open from the press of "record" on and for as long as recording may take. `now` gives ms. */
export function createMicrophoneGate(now: () => number): MicrophoneGate {
  let until = 0;
  return {
    want: (isWanted) => {
      until = isWanted ? now() + OPEN_MS : 0;
    },
    isOpen: () => now() < until,
  };
}
