import type { Handlers } from '../../../shared/api/dispatch.ts';
import type { SignIn } from '../../../shared/api/publish-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Publishing } from '../publishing.ts';

type PublishHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `accounts.${string}` | `posts.${string}` | `results.${string}`>
>;

/** Accounts, posts and their results, as screens ask for them. */
export function createPublishHandlers({ accounts, posts, ...publishing }: Publishing): PublishHandlers {
  const { signIns } = accounts;
  return {
    'accounts.list': () => accounts.list(),
    'accounts.app': () => accounts.app(),
    'accounts.setApp': ({ clientSecret, ...choice }) => accounts.setApp(choice, clientSecret),
    'accounts.connect': () => signIns.start(),
    'accounts.cancelSignIn': async ({ signIn }) => known(signIns.cancel(signIn)),
    'accounts.disconnect': async ({ account }) => ({ isRevoked: await accounts.disconnect(account) }),
    'posts.creator': ({ account }) => posts.creator(account),
    'posts.draft': (variant) => posts.draft(variant),
    'posts.check': async ({ items }) => [...(await posts.check(items))],
    'posts.plan': (batch) => posts.plan(batch),
    'posts.prepare': ({ items }) => posts.prepare(items),
    'posts.send': ({ posts: ids }) => posts.send(ids),
    'posts.list': ({ folder }) => posts.list(folder ?? null),
    'posts.pause': ({ posts: ids }) => posts.pause(ids),
    'posts.resume': ({ posts: ids }) => posts.resume(ids),
    'posts.reschedule': ({ times }) => posts.reschedule(times),
    'posts.choose': ({ post, request }) => posts.choose(post, request),
    'posts.retry': ({ posts: ids, hasLooked }) => posts.retry(ids, hasLooked),
    'posts.look': ({ posts: ids }) => posts.look(ids),
    'posts.forget': ({ posts: ids }) => posts.forget(ids),
    'posts.findVideo': ({ post }) => posts.findVideo(post),
    'posts.confirmVideo': ({ post, videoId }) => posts.confirmVideo(post, videoId),
    'results.list': ({ folder }) => publishing.results(folder),
    'results.refresh': ({ folder }) => publishing.refreshResults(folder),
  };
}

function known(signIn: SignIn | null): SignIn {
  if (signIn) return signIn;
  throw new StudioError('usage', 'This sign-in is not known any more. Connect the account again.');
}
