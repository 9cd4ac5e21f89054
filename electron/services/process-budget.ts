import { availableParallelism, totalmem } from 'node:os';
import type { PictureSize } from '../../shared/render/render-plan.ts';

/**
 * Highest resident memory of one ffmpeg process of a render (VmHWM, ffmpeg 5.1.9, 2026-11-24, both sample markets en-US
 * and ar-SA): 431 MB at 1080x1920, 172 MB at 540x960. A part of it does not depend on the size.
 */
const PROCESS_FIXED_MB = 100;
const PROCESS_PER_MEGAPIXEL_MB = 170;

/** Highest of our own process in the same runs: 340 MB, most of it pictures of captions on their way to disk. */
const OWN_MB = 350;

/** What the machine has, as far as it bears on a render. */
export type Machine = { readonly cores: number; readonly memoryMb: number };

export type BudgetRequest = {
  /** Null for as many as pay on this machine. */
  readonly jobs: number | null;
  /** Null for half of what the machine has: others work there too. */
  readonly memoryMb: number | null;
  readonly size: PictureSize;
};

/** How many ffmpeg processes run at once, and how many would without the limit on memory. */
export type ProcessBudget = { readonly processes: number; readonly wanted: number; readonly memoryMb: number };

/** As many processes as keep the cores busy and fit the memory; one always runs. */
export function processBudget({ jobs, memoryMb, size }: BudgetRequest, machine: Machine): ProcessBudget {
  // Encoders run two threads each; filters mostly one, so that two jobs fill two cores better than one does.
  const wanted = jobs ?? Math.max(2, Math.ceil(machine.cores / 2));
  const budget = memoryMb ?? Math.floor(machine.memoryMb / 2);
  const fitting = Math.floor((budget - OWN_MB) / processMemory(size));
  return { processes: Math.max(1, Math.min(wanted, fitting)), wanted, memoryMb: budget };
}

/** Threads of one clip's decoder. Each keeps frames of its own, and as many processes as there are cores need no more than one. */
export function decoderThreads(processes: number, { cores }: Machine): number {
  return Math.max(1, Math.floor(cores / processes));
}

function processMemory({ width, height }: PictureSize): number {
  return PROCESS_FIXED_MB + PROCESS_PER_MEGAPIXEL_MB * ((width * height) / 1e6);
}

/** This machine, or the part of it that this process may use (a container's limit). */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return { cores: availableParallelism(), memoryMb: Math.floor(bytes / 1e6) };
}
