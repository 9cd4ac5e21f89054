import { processTree, readProc } from './process-tree.ts';

/**
 * Highest memory of this process and all its descendants while it is watched, MB. Proportional set size counts pages
 * that processes share once; Linux only.
 */
export function watchMemory(): { readonly stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => {
    const kilobytes = processTree(process.pid).map(proportionalKilobytes);
    peak = Math.max(
      peak,
      kilobytes.reduce((sum, each) => sum + each, 0),
    );
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return peak / 1024;
    },
  };
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}
