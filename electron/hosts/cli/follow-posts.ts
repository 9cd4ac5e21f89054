import { setTimeout as wait } from 'node:timers/promises';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { Publishing, PublishingEvents } from '../../services/publishing.ts';
import { withPosting } from '../../services/with-posting.ts';
import type { CliContext } from './cli-context.ts';
import { reportError } from './exit-code.ts';
import { hasArrived, hasEnded, postEvent, postLine, printAdvice } from './post-lines.ts';

/** Another process of this user may send the posts that this one follows. */
const LOOK_AGAIN_MS = 500;

type PostingRun = {
  readonly context: CliContext;
  readonly isJson: boolean;
  readonly onProgress?: PublishingEvents['progress'];
  readonly opensBrowser?: boolean;
};

/** Accounts and posts as they stand for one command. `hear` tells of each change that this process makes to a post. */
type Opened = { readonly publishing: Publishing; readonly hear: (listener: (post: Post) => void) => void };

/** Opens accounts and posts for one command. */
export async function posting(
  { context, isJson, onProgress, opensBrowser = false }: PostingRun,
  run: (opened: Opened) => Promise<void>,
): Promise<void> {
  const { signal, terminal, studio } = context;
  const listeners = new Set<(post: Post) => void>();
  const on = {
    posts: (change: { readonly posts: readonly Post[] }) => {
      for (const post of change.posts) for (const listener of listeners) listener(post);
    },
    ...(onProgress ? { progress: onProgress } : {}),
  };
  const onBug = (error: unknown): void => reportError(error, terminal);
  try {
    await withPosting(await studio(), { on, opensBrowser, signal, onBug }, (publishing) =>
      run({ publishing, hear: (listener) => listeners.add(listener) }),
    );
  } catch (error) {
    if (isJson && error instanceof StudioError && !isAborted(error))
      terminal.json({ event: 'error', ...error.toData() });
    throw error;
  }
}

/** Sends and follows posts until each has ended; tells of every change. The exit code says whether all arrived. */
export async function followPosts(
  { publishing, hear }: Opened,
  ids: readonly string[],
  { context, isJson }: Pick<PostingRun, 'context' | 'isJson'>,
): Promise<void> {
  const { terminal, signal, finish } = context;
  const told = new Map<string, Post['state']>();
  const accounts = await publishing.accounts.list();
  const tell = (post: Post): void => {
    if (!ids.includes(post.id) || told.get(post.id) === post.state) return;
    told.set(post.id, post.state);
    if (isJson) terminal.json(postEvent(post));
    else if (hasEnded(post)) terminal.out(postLine(post, accounts));
    else terminal.err(postLine(post, accounts));
  };
  hear(tell);
  publishing.start(new Set(ids));
  for (;;) {
    const posts = await Promise.all(ids.map((id) => publishing.posts.read(id)));
    for (const post of posts) tell(post);
    if (posts.every(hasEnded)) {
      const arrived = posts.filter(hasArrived).length;
      if (isJson) terminal.json({ event: 'done', posts: posts.length, arrived });
      else printAdvice(posts, terminal);
      finish(arrived === posts.length ? 0 : 1);
      return;
    }
    await restOrStop(context);
    signal.throwIfAborted();
  }
}

async function restOrStop({ signal, terminal }: CliContext): Promise<void> {
  try {
    await wait(LOOK_AGAIN_MS, null, { signal });
  } catch (error) {
    if (isAborted(error)) terminal.err('Nothing is lost. Go on with: fifteen posts status --wait');
    throw error;
  }
}
