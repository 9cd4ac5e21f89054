// A program that tries to take a campaign's lock at a given instant, and says whether it got it.
import { randomUUID } from 'node:crypto';
import { takeCampaignLock } from '../../../../electron/services/editor/campaign-lock.ts';
import { isProcessAlive } from '../../../../electron/services/editor/process-alive.ts';

/** Which folder, and when: ms since 1970, the same for all racers. */
export type RaceStart = { readonly folder: string; readonly at: number };

process.on('message', ({ folder, at }: RaceStart) => {
  // Timers are late by a millisecond or more, at which the other would be through.
  while (Date.now() < at);
  const own = { pid: process.pid, machine: 'here', isAlive: isProcessAlive };
  void takeCampaignLock({ folder, id: randomUUID(), process: own, now: Date.now }).then((lock) =>
    process.send?.(lock !== null),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
