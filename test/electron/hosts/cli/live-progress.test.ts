import { describe, expect, it } from 'vitest';
import { startLiveProgress, timeLeft } from '../../../../electron/hosts/cli/live-progress.ts';
import { createTerminal } from '../../../../electron/hosts/cli/terminal.ts';

describe('timeLeft', () => {
  it('is not told before it is known', () => {
    expect([timeLeft(0.5, 500), timeLeft(0.001, 9000), timeLeft(1, 9000)]).toEqual([null, null, null]);
  });

  it('speaks in minutes and seconds', () => {
    expect([timeLeft(0.5, 10_000), timeLeft(0.1, 20_000)]).toEqual(['10 s', '3 min 00 s']);
  });
});

describe('live progress', () => {
  it('draws a line for each variant and one for the whole, over the earlier ones', () => {
    const { written, progress, clock } = start({ isTTY: true });
    clock.now = 5000;
    progress.update('kettle/de-DE', 0.5);
    progress.settle('kettle/de-DE');
    progress.print(() => written.push('DONE\n'));
    progress.end();
    expect(written.join('')).toBe(
      [
        `${'━'.repeat(12)}${'─'.repeat(12)}  50 % kettle/de-DE\n${'━'.repeat(6)}${'─'.repeat(18)}  25 % 0 of 2, 15 s left\n`,
        '\u001b[2A\u001b[0JDONE\n',
        `${'━'.repeat(12)}${'─'.repeat(12)}  50 % 1 of 2, 5 s left\n`,
        '\u001b[1A\u001b[0J',
      ].join(''),
    );
  });

  it('draws nothing where no person watches', () => {
    const { written, progress } = start({ isTTY: false });
    progress.update('kettle/de-DE', 0.5);
    progress.print(() => written.push('DONE\n'));
    expect(written).toEqual(['DONE\n']);
  });
});

function start({ isTTY }: { isTTY: boolean }) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stderr = { write: (text: string) => written.push(text), isTTY, columns: 80 };
  const terminal = createTerminal({ stdout: stderr, stderr, env: { NO_COLOR: '1' } });
  return { written, clock, progress: startLiveProgress({ terminal, total: 2, now: () => clock.now }) };
}
