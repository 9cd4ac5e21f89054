import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChunkPlan, chunkAt, planChunks, resumeOffset } from '../../../shared/publish/chunk-plan.ts';
import { tiktokLimits } from '../../setup/tiktok-data.ts';

const limits = tiktokLimits();

type Reading = { readonly min: number; readonly max: number; readonly lastMax: number };
const STRICT: Reading = { min: 5_242_880, max: 64_000_000, lastMax: 128_000_000 };
const LENIENT: Reading = { min: 5_000_000, max: 67_108_864, lastMax: 134_217_728 };

/** TikTok's rules as the service applies them; which one a plan breaks, or null. Written apart from the planner. */
function brokenRule({ size, chunkSize, count }: ChunkPlan, { min, max, lastMax }: Reading): string | null {
  if (count !== Math.floor(size / chunkSize)) return 'count';
  if (count < 1 || count > 1000) return 'number of chunks';
  if (count === 1) return chunkSize === size && size <= max ? null : 'single chunk';
  if (chunkSize < min || chunkSize > max) return 'chunk size';
  return size - (count - 1) * chunkSize <= lastMax ? null : 'last chunk';
}

describe('planChunks', () => {
  it.each([
    [4_194_304, 4_194_304, 1],
    [64_000_000, 64_000_000, 1],
    [64_000_001, 9_142_857, 7],
    [121_000_000, 9_307_692, 13],
    [158_008_374, 9_875_523, 16],
    [4_294_967_296, 9_988_296, 430],
  ])('cuts %i bytes as documented', (size, chunkSize, count) => {
    expect(planChunks(size, limits, null)).toEqual({ size, chunkSize, count });
  });

  it.each([
    [200_000, 30],
    [2_000_000, 15],
    [50_000_000, 5],
  ])('sends 300 MB at %i bytes a second in %i pieces', (speed, count) => {
    expect(planChunks(300_000_000, limits, speed)).toEqual({
      size: 300_000_000,
      chunkSize: 300_000_000 / count,
      count,
    });
  });

  it('holds for 100,000 sizes up to 4 GiB under both readings of MB', () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 4_294_967_296 }),
      fc.integer({ min: 1, max: 140_000_000 }),
      fc
        .integer({ min: -50, max: 50 })
        .chain((off) =>
          fc.constantFrom(5_242_880, 64_000_000, 67_108_864, 128_000_000, 1e9).map((border) => border + off),
        ),
    );
    fc.assert(
      fc.property(size, fc.option(fc.integer({ min: 1, max: 1e9 })), (bytes, speed) => {
        const plan = planChunks(bytes, limits, speed);
        return brokenRule(plan, STRICT) === null && brokenRule(plan, LENIENT) === null;
      }),
      { numRuns: 100_000 },
    );
  });

  it('is judged by rules that refuse what TikTok refused', () => {
    expect(brokenRule({ size: 121_000_000, chunkSize: 67_108_864, count: 1 }, LENIENT)).toBe('single chunk');
    expect(brokenRule({ size: 121_000_000, chunkSize: 10_000_000, count: 13 }, LENIENT)).toBe('count');
    expect(brokenRule({ size: 158_000_000, chunkSize: 158_000_000, count: 1 }, LENIENT)).toBe('single chunk');
    expect(brokenRule({ size: 20_000_000, chunkSize: 4_000_000, count: 5 }, LENIENT)).toBe('chunk size');
  });

  it.each([0, -1, 4_294_967_297, 1.5])('refuses %d bytes', (size) => {
    expect(() => planChunks(size, limits, null)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('covers every byte once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000_000 }), (size) => {
        const plan = planChunks(size, limits, null);
        let offset = 0;
        for (let chunk = chunkAt(plan, 0); chunk; chunk = chunkAt(plan, offset)) {
          expect(chunk.first).toBe(offset);
          offset = chunk.last + 1;
          expect(chunk.isLast).toBe(offset === size);
          if (chunk.isLast) break;
        }
        expect(offset).toBe(size);
      }),
    );
  });
});

describe('resumeOffset', () => {
  const plan = planChunks(121_000_000, limits, null);

  it.each([
    [9_307_691, 9_307_692],
    [9_307_692, 9_307_692],
    [120_999_999, 121_000_000],
    [121_000_000, 121_000_000],
    [0, 0],
    [5_000, null],
  ])('reads a report of %i as %s', (reported, offset) => {
    expect(resumeOffset(plan, reported)).toBe(offset);
  });
});
