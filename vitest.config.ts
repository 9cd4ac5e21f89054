import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Real ffmpeg on two shared cores: a render may take many seconds, a hung one must still end the run.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // Tests wait for browsers and child processes most of the time: one file at a time leaves cores idle, three made some four times as slow.
    maxWorkers: 2,
    // `allowOnly: false` and a count of skipped tests keep a green run honest everywhere, not in CI alone.
    allowOnly: false,
    setupFiles: ['./test/setup/fixed-seed.ts'],
    reporters: ['default', './test/setup/tally-reporter.ts'],
  },
});
