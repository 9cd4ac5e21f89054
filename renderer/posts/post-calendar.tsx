import type { Post } from '../../shared/publish/post.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { useStudio } from '../studio/studio.ts';
import { firstDayOf, type PostDay, postWeeks, timeOf } from './post-days.ts';
import { PostState } from './post-state.tsx';
import { isMovable, PostTime } from './post-time.tsx';

/** What was sent when, and what is planned for which day. */
export function PostCalendar({ posts }: { readonly posts: readonly Post[] }) {
  const t = useText();
  const language = useLanguage();
  const weeks = postWeeks(posts, { now: useStudio().now(), firstDay: firstDayOf(language) });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' });
  return (
    <div className="calendar-scroller">
      <table className="calendar">
        <caption className="visually-hidden">{t('posts.view-calendar')}</caption>
        <thead>
          <tr>
            {weeks[0]?.map(({ at }) => (
              <th key={at} scope="col">
                {weekday.format(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.at}>
              {week.map((day) => (
                <Day key={day.at} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day: { at, isToday, posts } }: { readonly day: PostDay }) {
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return (
    <td className={isToday ? 'calendar-today' : undefined} aria-current={isToday ? 'date' : undefined}>
      <span className="fine-print">{date.format(at)}</span>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <bdi dir="ltr">{post.market}</bdi> <PostState post={post} />
            {isMovable(post) ? (
              <PostTime post={post} isLabelHidden />
            ) : (
              <span className="numeric">{time.format(timeOf(post))}</span>
            )}
          </li>
        ))}
      </ul>
    </td>
  );
}
