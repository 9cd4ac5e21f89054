import { type Answer, pageAnswer } from './answer.ts';
import { type Call, type EmulatorState, readText } from './call.ts';
import { escaped, page } from './pages.ts';
import { outcomeOf } from './post-outcome.ts';

const HOUR_MS = 3_600_000;

/** What somebody sees who tries the app by hand: what arrived, and the two things that only TikTok's side can do. */
export async function homeRoute(call: Call, state: EmulatorState): Promise<Answer> {
  if (call.request.method === 'POST') {
    const form = new URLSearchParams(await readText(call.request));
    act(form, state);
    return { status: 303, headers: { location: '/' }, body: '', code: 'ok' };
  }
  const rows = await Promise.all(
    state.posts.all.map(async (post) => {
      const { status, failReason } = await outcomeOf(post, state);
      const button =
        status === 'SEND_TO_USER_INBOX'
          ? `<button name="post" value="${escaped(post.publishId)}">Post it as the user</button>`
          : '';
      const words = escaped(failReason ? `${status}: ${failReason}` : status);
      return `<tr><td>${escaped(post.user)}</td><td>${post.route}</td><td>${post.received}</td><td>${words} ${button}</td></tr>`;
    }),
  );
  const violations = state.journal.violations.map(({ kind, detail }) => `<li>${escaped(`${kind}: ${detail}`)}</li>`);
  const table = `<table><tr><th>Account</th><th>Way</th><th>Bytes</th><th>State</th></tr>${rows.join('')}</table>`;
  const content = `<form method="post">${rows.length > 0 ? table : '<p>Nothing has arrived yet.</p>'}
<p>Clock: ${new Date(state.clock.now()).toISOString()} <button name="hours" value="1">One hour on</button><button name="hours" value="24">One day on</button></p></form>
<h2>Mistakes of the client</h2>${violations.length > 0 ? `<ul>${violations.join('')}</ul>` : '<p>None.</p>'}`;
  return pageAnswer(200, page('Posts', content), 'ok');
}

function act(form: URLSearchParams, { posts, clock }: EmulatorState): void {
  const post = posts.find(form.get('post'));
  if (post) post.postedAt ??= clock.now();
  const hours = Number(form.get('hours') ?? 0);
  if (hours > 0) clock.advance(hours * HOUR_MS);
}
