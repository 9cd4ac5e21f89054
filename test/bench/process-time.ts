import { processTree, statFields } from './process-tree.ts';

/**
 * Processor seconds of this process and all its descendants while they are watched. Other programs leave processes to be
 * reaped by the system, whose time nobody is told: so it is read while they live, and their last fifth of a second is lost.
 */
export function watchProcessor(): { readonly stop: () => number } {
  const used = new Map<number, number>();
  const look = (): void => {
    for (const pid of processTree(process.pid)) {
      const fields = statFields(pid);
      // Ticks are hundredths of a second on every Linux.
      const seconds = (Number(fields[11]) + Number(fields[12])) / 100;
      if (seconds >= (used.get(pid) ?? 0)) used.set(pid, seconds);
    }
  };
  look();
  const before = [...used.values()].reduce((sum, seconds) => sum + seconds, 0);
  const timer = setInterval(look, 200);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return [...used.values()].reduce((sum, seconds) => sum + seconds, 0) - before;
    },
  };
}
