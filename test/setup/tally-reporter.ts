import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** How a run ended, in whole tests. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Counts tests; a file that does not load and an error outside any test count as failed ones. */
export function countTests(modules: readonly TestModule[], errors: readonly SerializedError[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
  const count = (state: string) => tests.filter((each) => each === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return { passed: count('passed'), failed: count('failed') + broken + errors.length, skipped: count('skipped') };
}

/** One plain line, the last of the run; `.ci/run` takes the figures by file to add its own checks. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its file's default export.
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally = countTests(modules, errors);
    const file = process.env['FIFTEEN_TALLY'];
    if (file) writeFileSync(file, `${tally.passed} ${tally.failed} ${tally.skipped}\n`);
    else process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
  }
}
