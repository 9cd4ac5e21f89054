import { describe, expect, it } from 'vitest';
import { createAutosave, type SaveState } from '../../../renderer/document/autosave.ts';
import { ApiError } from '../../../shared/api/api-error.ts';

/** An autosave on a clock that stands still until it is told to go on. */
function bench(answers: (() => Promise<{ savedAt: string }>)[] = []) {
  let time = 0;
  let timers: { id: number; at: number; run: () => void }[] = [];
  const states: SaveState['kind'][] = [];
  const saved: string[] = [];
  const autosave = createAutosave<string>({
    save: async (document) => {
      const answer = answers.shift();
      if (answer) await answer();
      saved.push(document);
      return { savedAt: 'now' };
    },
    onState: ({ kind }) => states.push(kind),
    onSaved: () => undefined,
    now: () => time,
    setTimer: (run, ms) => {
      const id = timers.length + time * 1000 + 1;
      timers.push({ id, at: time + ms, run });
      return id;
    },
    clearTimer: (id) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
  });
  const pass = async (ms: number): Promise<void> => {
    time += ms;
    const due = timers.filter(({ at }) => at <= time);
    timers = timers.filter(({ at }) => at > time);
    for (const { run } of due) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { autosave, states, saved, pass };
}

const full = async (): Promise<never> => {
  throw new ApiError({ code: 'disk-full', message: 'The disk is full.', params: {}, retryable: true });
};
const refused = async (): Promise<never> => {
  throw new ApiError({ code: 'read-only', message: 'Read only.', params: {}, retryable: false });
};

describe('autosave', () => {
  it('waits for a pause and saves the newest', async () => {
    const { autosave, saved, pass } = bench();
    autosave.schedule('a');
    await pass(200);
    autosave.schedule('b');
    await pass(200);
    expect(saved).toEqual([]);
    await pass(50);
    expect(saved).toEqual(['b']);
  });

  it('saves once a second while somebody types without a pause', async () => {
    const { autosave, saved, pass } = bench();
    for (let count = 0; count < 11; count += 1) {
      autosave.schedule(`text ${count}`);
      await pass(100);
    }
    expect(saved).toEqual(['text 9']);
  });

  it('saves what came in while it was saving', async () => {
    let go = (): void => undefined;
    const { autosave, saved } = bench([() => new Promise((resolve) => (go = () => resolve({ savedAt: 'now' })))]);
    autosave.schedule('a');
    const flushed = autosave.flush();
    autosave.schedule('b');
    go();
    await flushed;
    expect(saved).toEqual(['a', 'b']);
  });

  it('keeps the document when the disk is full and tries again', async () => {
    const { autosave, saved, states, pass } = bench([full]);
    autosave.schedule('a');
    await pass(250);
    expect([saved, states.at(-1)]).toEqual([[], 'failed']);
    await pass(2000);
    expect([saved, states.at(-1)]).toEqual([['a'], 'saved']);
  });

  it('does not try again by itself what cannot help, but does with the next edit', async () => {
    const { autosave, saved, states, pass } = bench([refused]);
    autosave.schedule('a');
    await pass(250);
    await pass(60_000);
    expect([saved, states.at(-1)]).toEqual([[], 'failed']);
    autosave.schedule('b');
    await pass(250);
    expect(saved).toEqual(['b']);
  });
});
