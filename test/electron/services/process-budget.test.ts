import { describe, expect, it } from 'vitest';
import { processBudget, thisMachine } from '../../../electron/services/process-budget.ts';

const FULL = { width: 1080, height: 1920 };
const DRAFT = { width: 540, height: 960 };
const unlimited = { jobs: null, memoryMb: null, size: FULL };

describe('process budget', () => {
  it('fills the cores where memory allows', () => {
    const of = (cores: number) => processBudget(unlimited, { cores, memoryMb: 64_000 }).processes;
    expect([1, 2, 4, 8, 16].map(of)).toEqual([2, 2, 2, 4, 8]);
  });

  it('takes half of the memory unless told', () => {
    const machine = { cores: 32, memoryMb: 4_000 };
    expect(processBudget(unlimited, machine)).toEqual({ processes: 3, wanted: 16, memoryMb: 2_000 });
    expect(processBudget({ ...unlimited, memoryMb: 4_000 }, machine)).toEqual({
      processes: 8,
      wanted: 16,
      memoryMb: 4_000,
    });
  });

  it('runs more processes side by side where videos are small', () => {
    const machine = { cores: 32, memoryMb: 4_000 };
    expect(processBudget({ ...unlimited, size: DRAFT }, machine).processes).toBe(8);
  });

  it('bounds what is asked for, and always leaves one', () => {
    const machine = { cores: 2, memoryMb: 8_000 };
    expect(processBudget({ jobs: 64, memoryMb: 1_400, size: FULL }, machine).processes).toBe(2);
    expect(processBudget({ jobs: 4, memoryMb: 256, size: FULL }, machine).processes).toBe(1);
  });

  it('knows this machine', () => {
    const { cores, memoryMb } = thisMachine();
    expect(cores).toBeGreaterThan(0);
    expect(memoryMb).toBeGreaterThan(100);
  });
});
