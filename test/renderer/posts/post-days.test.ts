import { describe, expect, it } from 'vitest';
import { firstDayOf, postWeeks, timeOf } from '../../../renderer/posts/post-days.ts';
import { preparedPost } from '../../shared/publish/post-fixtures.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const dayAt = (month: number, day: number) => new Date(2026, month, day).getTime();

describe('postWeeks', () => {
  it('shows five weeks from the one before, each from the first day of the language', () => {
    const weeks = postWeeks([], { now, firstDay: firstDayOf('de') });
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]?.at).toBe(dayAt(10, 16));
    expect(weeks[1]?.[1]).toEqual({ at: dayAt(10, 24), isToday: true, posts: [] });
    expect(postWeeks([], { now, firstDay: firstDayOf('ar') })[0]?.[0]?.at).toBe(dayAt(10, 14));
  });

  it('puts a post on the day of its time, the earlier first', () => {
    const late = { ...preparedPost(), id: 'late', endedAt: null, releasedAt: null, sendAt: dayAt(10, 25) + 7_200_000 };
    const early = { ...late, id: 'early', sendAt: dayAt(10, 25) };
    const days = postWeeks([late, early], { now, firstDay: 1 }).flat();
    expect(
      days.filter(({ posts }) => posts.length > 0).map(({ at, posts }) => [at, posts.map(({ id }) => id)]),
    ).toEqual([[dayAt(10, 25), ['early', 'late']]]);
  });
});

describe('timeOf', () => {
  it('is the end, else the start, else the plan, else the making', () => {
    const post = { ...preparedPost(), createdAt: 1, sendAt: 2, releasedAt: 3, endedAt: 4 };
    expect(timeOf(post)).toBe(4);
    expect(timeOf({ ...post, endedAt: null })).toBe(3);
    expect(timeOf({ ...post, endedAt: null, releasedAt: null })).toBe(2);
    expect(timeOf({ ...post, endedAt: null, releasedAt: null, sendAt: null })).toBe(1);
  });
});
