import { describe, expect, it } from 'vitest';
import {
  endGesture,
  type History,
  MAX_STEPS,
  record,
  redo,
  startHistory,
  undo,
} from '../../../renderer/document/history.ts';

const steps = ({ past, present, future }: History<string>) => ({ past, present, future });

describe('history', () => {
  it('goes back and forth over single edits', () => {
    const edited = record(record(startHistory('a'), 'b'), 'c');
    expect(steps(undo(edited))).toEqual({ past: ['a'], present: 'b', future: ['c'] });
    expect(steps(redo(undo(undo(edited))))).toEqual({ past: ['a'], present: 'b', future: ['c'] });
  });

  it('makes one step of a gesture', () => {
    const dragged = ['b', 'c', 'd'].reduce((now, next) => record(now, next, 'drag'), startHistory('a'));
    expect(steps(undo(dragged))).toEqual({ past: [], present: 'a', future: ['d'] });
  });

  it('begins another step when the gesture has ended, even by the same name', () => {
    const first = endGesture(record(startHistory('a'), 'b', 'typing'));
    expect(steps(record(first, 'c', 'typing'))).toEqual({ past: ['a', 'b'], present: 'c', future: [] });
  });

  it('never joins an edit to what an undo brought back', () => {
    const undone = undo(record(record(startHistory('a'), 'b', 'drag'), 'c'));
    expect(steps(record(undone, 'd', 'drag'))).toEqual({ past: ['a', 'b'], present: 'd', future: [] });
  });

  it('keeps no step for an edit that changed nothing, and loses no redo over it', () => {
    const undone = undo(record(startHistory('a'), 'b'));
    expect(record(undone, 'a')).toBe(undone);
  });

  it('stays as it is at both ends', () => {
    const start = startHistory('a');
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it('lets go of the oldest steps', () => {
    const long = Array.from({ length: MAX_STEPS + 5 }, (_, index) => index + 1).reduce(
      (now, next) => record(now, next),
      startHistory(0),
    );
    expect([long.past.length, long.past[0]]).toEqual([MAX_STEPS, 5]);
  });
});
