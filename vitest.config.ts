import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Real ffmpeg on two shared cores: a render may take many seconds, a hung one must still end the run.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests wait for browsers and child processes most of the time: one worker for each core but one leaves two cores idle.
    maxWorkers: 3,
    // `allowOnly: false` and a count of skipped tests keep a green run honest everywhere, not in CI alone.
    allowOnly: false,
    setupFiles: ['./test/setup/fixed-seed.ts'],
    reporters: ['default', './test/setup/tally-reporter.ts'],
  },
});
