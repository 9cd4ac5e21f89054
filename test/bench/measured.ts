import { readFileSync } from 'node:fs';

/** One line of the bench, with the target that the project holds itself to; frames a second are to be at least that. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'MB' | 's' | 'ms' | 'frames/s';
  readonly target: number;
  /** What the value was made from, for people. */
  readonly detail: string;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Wall seconds of some work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  return (await costOf(work)).wall;
}

/** Seconds that some work took, and seconds of processor time, which other work on the machine hardly changes. */
export type Cost = { readonly wall: number; readonly processor: number };

/** Counts this process and those that it started and that have ended. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [started, used] = [performance.now(), processorSeconds()];
  await work();
  return { wall: (performance.now() - started) / 1000, processor: processorSeconds() - used };
}

/** Ticks of `/proc/self/stat` are hundredths of a second on every Linux; elsewhere only this process is counted. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return own + (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return own;
  }
}

/** Ratios pair by pair hold on a machine whose speed drifts; their median is the figure. */
export function pairedRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((value, index) => value / (below[index] ?? Number.NaN)));
}

const DIGITS: Readonly<Record<Figure['unit'], number>> = { ratio: 2, MB: 0, s: 2, ms: 0, 'frames/s': 1 };

export function isReached({ value, unit, target }: Figure): boolean {
  return unit === 'frames/s' ? value >= target : value <= target;
}

/** The value with its unit, for people. */
export function figureText({ value, unit }: Figure): string {
  return `${value.toFixed(DIGITS[unit])}${unit === 'ratio' ? '' : ` ${unit}`}`;
}

export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => {
    const { name, unit, target, detail } = figure;
    const named = unit === 'ratio' ? '' : ` ${unit}`;
    const bound = `${unit === 'frames/s' ? '>=' : '<='} ${target}${named}`;
    return [name, figureText(figure), bound, isReached(figure) ? 'reached' : 'missed', detail];
  });
  const table = [['figure', 'measured', 'target', '', 'from'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
