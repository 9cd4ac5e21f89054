import { expect, it } from 'vitest';
import { createMicrophoneGate } from '../../../../electron/services/editor/microphone-gate.ts';

it('closes at the end of a recording, or by itself when somebody asked to record and went away', () => {
  let now = 0;
  const gate = createMicrophoneGate(() => now);
  expect(gate.isOpen()).toBe(false);
  gate.want(true);
  now = 89_000;
  expect(gate.isOpen()).toBe(true);
  now = 91_000;
  expect(gate.isOpen()).toBe(false);
  gate.want(true);
  gate.want(false);
  expect(gate.isOpen()).toBe(false);
});
