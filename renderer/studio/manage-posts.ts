import type { Params, Result } from '../../shared/api/contract.ts';
import type { Post } from '../../shared/publish/post.ts';
import { failureOf, notify, notifyFailure, type Studio } from './studio.ts';
import type { PublishState } from './studio-state.ts';

/** Keeps accounts, the sign-in under way and posts as the host has them. */
export function followPosts({ client, store }: Studio): void {
  client.on('accounts.changed', ({ accounts, signIn, app }) => setPublish(store, () => ({ accounts, signIn, app })));
  client.on('posts.progress', ({ post, sentBytes }) =>
    setPublish(store, ({ sentBytes: before }) => ({ sentBytes: { ...before, [post]: sentBytes } })),
  );
  client.on('posts.changed', ({ posts: changed, removed }) => {
    setPublish(store, ({ posts }) => ({ posts: mergePosts(posts, changed, removed) }));
  });
}

/** Loads what the mode shows. */
export async function loadPosts({ client, store }: Studio): Promise<void> {
  setPublish(store, () => ({ failure: null }));
  try {
    const [app, accounts, posts] = await Promise.all([
      client.call('accounts.app', {}),
      client.call('accounts.list', {}),
      client.call('posts.list', {}),
    ]);
    setPublish(store, () => ({ app, accounts, posts }));
  } catch (error) {
    setPublish(store, () => ({ failure: failureOf(error) }));
  }
}

export async function saveApp({ client, store }: Studio, settings: Params<'accounts.setApp'>): Promise<void> {
  const app = await client.call('accounts.setApp', settings);
  setPublish(store, () => ({ app }));
}

export async function connectAccount(studio: Studio): Promise<void> {
  const { client, store } = studio;
  await attempt(studio, async () => {
    const signIn = await client.call('accounts.connect', {});
    setPublish(store, () => ({ signIn }));
  });
}

export async function cancelSignIn(studio: Studio, id: string): Promise<void> {
  await attempt(studio, () => studio.client.call('accounts.cancelSignIn', { signIn: id }));
}

export async function disconnectAccount(studio: Studio, account: string): Promise<void> {
  await attempt(studio, async () => {
    const { isRevoked } = await studio.client.call('accounts.disconnect', { account });
    if (!isRevoked) notify(studio, { tone: 'failure', title: 'not-revoked', message: '' });
  });
}

type PostAction = 'posts.send' | 'posts.pause' | 'posts.resume' | 'posts.retry' | 'posts.look';

/** Does one thing to several posts, and says which of them refused it and why. */
export async function changePosts(
  studio: Studio,
  action: PostAction,
  params: Params<PostAction> & Params<'posts.retry'>,
): Promise<void> {
  if (params.posts.length === 0) return;
  await attempt(studio, async () => sayRefused(studio, (await studio.client.call(action, params)).refused));
}

/** Gives a post another time; null waits for a click. */
export async function reschedulePost(studio: Studio, post: string, sendAt: number | null): Promise<void> {
  await attempt(studio, async () =>
    sayRefused(studio, (await studio.client.call('posts.reschedule', { times: [{ post, sendAt }] })).refused),
  );
}

export async function forgetPosts(studio: Studio, posts: string[]): Promise<void> {
  await attempt(studio, async () => sayRefused(studio, (await studio.client.call('posts.forget', { posts })).refused));
}

/** Captures all choices; with `isSent` also the user's click. Gives the posts, or null when the host refused. */
export async function preparePosts(
  studio: Studio,
  items: Params<'posts.prepare'>['items'],
  isSent: boolean,
): Promise<readonly Post[] | null> {
  const { client, store } = studio;
  try {
    const posts = await client.call('posts.prepare', { items });
    setPublish(store, (publish) => ({ posts: mergePosts(publish.posts, posts, []) }));
    if (isSent) sayRefused(studio, (await client.call('posts.send', { posts: posts.map(({ id }) => id) })).refused);
    return posts;
  } catch (error) {
    notifyFailure(studio, error);
    return null;
  }
}

/** Plans posts unless one would be refused: gives why, nothing where they are planned, null where the host failed. */
export async function planPosts(
  studio: Studio,
  items: Params<'posts.prepare'>['items'],
): Promise<Result<'posts.check'> | null> {
  try {
    const findings = await studio.client.call('posts.check', { items });
    const refused = findings.filter(({ severity }) => severity === 'error');
    if (refused.length > 0) return refused;
    return (await preparePosts(studio, items, false)) && [];
  } catch (error) {
    notifyFailure(studio, error);
    return null;
  }
}

/** Newer ones take the place of the older; the newest first. */
export function mergePosts(
  posts: readonly Post[],
  changed: readonly Post[],
  removed: readonly string[],
): readonly Post[] {
  const known = new Map(posts.map((post) => [post.id, post]));
  for (const post of changed) known.set(post.id, post);
  for (const id of removed) known.delete(id);
  return [...known.values()].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

function setPublish(store: Studio['store'], change: (publish: PublishState) => Partial<PublishState>): void {
  store.setState(({ publish }) => ({ publish: { ...publish, ...change(publish) } }));
}

function sayRefused(studio: Studio, refused: Result<'posts.send'>['refused']): void {
  const failed = refused.flatMap(({ reason, message }) => (reason === 'failed' ? [message] : []));
  for (const message of new Set(failed)) notify(studio, { tone: 'failure', title: 'usage', message });
  const told = new Set(refused.flatMap(({ reason }) => (reason === 'failed' ? [] : [reason])));
  for (const reason of told) notify(studio, { tone: 'failure', title: `post-${reason}`, message: '' });
}

async function attempt(studio: Studio, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    notifyFailure(studio, error);
  }
}
