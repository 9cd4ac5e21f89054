import { describe, expect, it } from 'vitest';
import { setText } from '../../../renderer/document/edit-texts.ts';
import { record, startHistory, undo } from '../../../renderer/document/history.ts';
import {
  createHistoryKeeper,
  type HistoryKeeper,
  type KeyValueStorage,
  restoreHistory,
} from '../../../renderer/document/history-storage.ts';
import { sampleDocument } from './sample-document.ts';

function memoryStorage(maxLength = Number.POSITIVE_INFINITY): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > maxLength) throw new Error('quota');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}

/** A keeper whose timers run when they are told to. */
function keeperOf(storage: KeyValueStorage) {
  const timers = new Map<number, () => void>();
  const keeper = createHistoryKeeper({
    storage,
    setTimer: (run) => timers.set(timers.size + 1, run).size,
    clearTimer: (timer) => void timers.delete(timer),
  });
  return { ...keeper, elapse: () => [...timers.values()].map((run) => run()) };
}

const keepHistory = (storage: KeyValueStorage, campaign: string, kept: Parameters<HistoryKeeper['keep']>[1]) =>
  keeperOf(storage).keep(campaign, kept);

const opened = sampleDocument();
const typed = (text: string, now = opened) => setText(now, { locale: 'de', key: 'hook' }, text);

describe('a kept history', () => {
  it('survives a reload with its steps in both directions', () => {
    const storage = memoryStorage();
    const history = undo(record(record(startHistory(opened), typed('eins')), typed('zwei')));
    keepHistory(storage, 'id', { history, isSaved: true });
    expect(restoreHistory(storage, 'id', typed('eins'))).toEqual({ history, isSaved: true });
  });

  it('brings back what a crash kept from being saved', () => {
    const storage = memoryStorage();
    const history = record(startHistory(opened), typed('eins'));
    keepHistory(storage, 'id', { history, isSaved: false });
    expect(restoreHistory(storage, 'id', opened)).toEqual({ history, isSaved: false });
  });

  it('gives way to a document that somebody else changed since', () => {
    const storage = memoryStorage();
    keepHistory(storage, 'id', { history: record(startHistory(opened), typed('eins')), isSaved: true });
    const other = typed('anders');
    expect(restoreHistory(storage, 'id', other)).toEqual({ history: startHistory(other), isSaved: true });
  });

  it('keeps the newest steps where there is little room, and none rather than failing', () => {
    const long = Array.from({ length: 8 }, (_, index) => typed(`text ${index}`)).reduce(
      (now, next) => record(now, next),
      startHistory(opened),
    );
    const whole = memoryStorage();
    keepHistory(whole, 'id', { history: long, isSaved: true });
    const storage = memoryStorage((whole.getItem('fifteen.history.id')?.length ?? 0) - 1);
    keepHistory(storage, 'id', { history: long, isSaved: true });
    expect(restoreHistory(storage, 'id', long.present).history.past).toEqual(long.past.slice(-4));
    expect(() => keepHistory(memoryStorage(10), 'id', { history: long, isSaved: true })).not.toThrow();
  });

  it('is written a moment after an edit, in one go with those that follow', () => {
    const storage = memoryStorage();
    const keeper = keeperOf(storage);
    const one = record(startHistory(opened), typed('eins'));
    const two = record(one, typed('zwei'));
    keeper.keepSoon('id', { history: one, isSaved: false });
    keeper.keepSoon('id', { history: two, isSaved: false });
    expect(storage.getItem('fifteen.history.id')).toBe(null);
    keeper.elapse();
    expect(restoreHistory(storage, 'id', opened)).toEqual({ history: two, isSaved: false });
  });

  it('is as good as none when it was cut short', () => {
    const storage = memoryStorage();
    storage.setItem('fifteen.history.id', 'unsaved 3 {"roots":[');
    expect(restoreHistory(storage, 'id', opened)).toEqual({ history: startHistory(opened), isSaved: true });
  });
});
