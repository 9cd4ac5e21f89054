import type { Post } from '../../shared/publish/post.ts';

/** A day of the calendar with what was or will be sent on it. `at`: local midnight, ms since 1970. */
export type PostDay = { readonly at: number; readonly isToday: boolean; readonly posts: readonly Post[] };

const WEEKS = 5;
const DAYS = 7;

/** When a post happens: when it ended, left, or is to leave. */
export function timeOf({ endedAt, releasedAt, sendAt, createdAt }: Post): number {
  return endedAt ?? releasedAt ?? sendAt ?? createdAt;
}

/** Five weeks from the one before this, each from its first day (0 Sunday, 1 Monday, 6 Saturday), in local time. */
export function postWeeks(
  posts: readonly Post[],
  { now, firstDay }: { readonly now: number; readonly firstDay: number },
): readonly (readonly PostDay[])[] {
  const today = new Date(now);
  const back = ((today.getDay() - firstDay + DAYS) % DAYS) + DAYS;
  const midnight = (day: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back + day).getTime();
  const dayOf = (day: number): PostDay => ({
    at: midnight(day),
    isToday: day === back,
    posts: posts
      .filter((post) => timeOf(post) >= midnight(day) && timeOf(post) < midnight(day + 1))
      .sort((a, b) => timeOf(a) - timeOf(b)),
  });
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: DAYS }, (_day, index) => dayOf(week * DAYS + index)),
  );
}

/** The first day of the week where the language is spoken: Monday by ISO 8601, Sunday or Saturday elsewhere. */
export function firstDayOf(language: string): number {
  const base = language.split('-')[0];
  if (base === 'ar') return 6;
  return base === 'en' || base === 'ja' || base === 'zh' ? 0 : 1;
}
