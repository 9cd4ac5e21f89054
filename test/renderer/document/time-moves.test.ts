import { describe, expect, it } from 'vitest';
import { moveSpan, timingOf, trimEnd, trimStart } from '../../../renderer/document/caption-moves.ts';
import { indexAt, lengthenScene, moveBorder, moveScene } from '../../../renderer/document/sequence-moves.ts';
import { shippedTemplate } from '../../setup/assets.ts';

const SEQUENCE = [
  { scene: 'a', frames: 100 },
  { scene: 'b', frames: 150 },
  { scene: 'c', frames: 200 },
];

function short(sequence: readonly { readonly scene: string; readonly frames: number }[]): string {
  return sequence.map(({ scene, frames }) => `${scene}${frames}`).join(' ');
}

describe('a sequence', () => {
  it('takes a scene to another place', () => {
    expect([short(moveScene(SEQUENCE, 'a', 2)), short(moveScene(SEQUENCE, 'c', 0))]).toEqual([
      'b150 c200 a100',
      'c200 a100 b150',
    ]);
  });

  it('is the same where nothing moves', () => {
    expect([moveScene(SEQUENCE, 'a', -1), moveScene(SEQUENCE, 'a', 0), moveScene(SEQUENCE, 'x', 1)]).toEqual([
      SEQUENCE,
      SEQUENCE,
      SEQUENCE,
    ]);
    expect(moveScene(SEQUENCE, 'a', 3)).toBe(SEQUENCE);
    expect([moveBorder(SEQUENCE, 0, 5), moveBorder(SEQUENCE, 3, 5)]).toEqual([SEQUENCE, SEQUENCE]);
    expect(moveBorder(SEQUENCE, 1, 100)).toBe(SEQUENCE);
  });

  it('gives at a border what it takes, down to the least of a scene', () => {
    expect(
      [moveBorder(SEQUENCE, 1, 130.4), moveBorder(SEQUENCE, 1, -50), moveBorder(SEQUENCE, 2, 449)].map(short),
    ).toEqual(['a130 b120 c200', 'a12 b238 c200', 'a100 b338 c12']);
  });

  it('lengthens a scene at its end, the last one at its start', () => {
    expect([lengthenScene(SEQUENCE, 'a', 10), lengthenScene(SEQUENCE, 'c', 10)].map(short)).toEqual([
      'a110 b140 c200',
      'a100 b140 c210',
    ]);
  });

  it('finds the place of a scene by its middle', () => {
    expect([0, 124, 126, 299, 301].map((middle) => indexAt(SEQUENCE, 'a', middle))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('a caption', () => {
  it('stays inside the film', () => {
    const span = { from: 400, frames: 40 };
    expect([moveSpan(span, 500), moveSpan(span, -3), trimStart(span, -3), trimEnd(span, 999)]).toEqual([
      { from: 410, frames: 40 },
      { from: 0, frames: 40 },
      { from: 0, frames: 440 },
      { from: 400, frames: 50 },
    ]);
  });

  it('keeps enough to be seen', () => {
    const span = { from: 100, frames: 40 };
    expect([trimStart(span, 200), trimEnd(span, 0)]).toEqual([
      { from: 130, frames: 10 },
      { from: 100, frames: 10 },
    ]);
  });

  it('is timed by the scene that it begins in', () => {
    expect(timingOf(shippedTemplate('feature-trio'), { from: 80, frames: 200 })).toEqual({
      scene: 'feature-1',
      from: 5,
      frames: 200,
    });
  });
});
