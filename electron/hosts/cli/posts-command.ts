import path from 'node:path';
import type { Command } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';
import type { Post } from '../../../shared/publish/post.ts';
import type { Publishing } from '../../services/publishing.ts';
import type { CliContext } from './cli-context.ts';
import { followPosts, posting } from './follow-posts.ts';
import { hasArrived, hasEnded, postEvent, postLine } from './post-lines.ts';

type Json = { readonly json?: true };
type ListOptions = Json & { readonly campaign?: string };
type StatusOptions = Json & { readonly wait?: true };
type RetryOptions = Json & { readonly failed?: true; readonly looked?: true };
type Ids = readonly string[];

/** `posts`: what became of what was published. */
export function addPostsCommand(program: Command, context: CliContext): void {
  const posts = program
    .command('posts')
    .summary('follow, retry and forget posts')
    .description('Posts of this user with their state. Ids may be cut short, as the list shows them.')
    .addHelpText('after', EXAMPLES);
  posts
    .command('list')
    .summary('list posts as they were seen last')
    .option('--campaign <folder>', 'only those of a campaign')
    .option('--json', 'print one JSON object a line')
    .action((options: ListOptions) => list(options, context));
  posts
    .command('status')
    .summary('ask TikTok what became of posts')
    .argument('[posts...]', 'ids (default: all that have not ended)')
    .option('--wait', 'go on with what was interrupted and follow it to its end')
    .option('--json', 'print one JSON object a line')
    .action((ids: Ids, options: StatusOptions) => status(ids, options, context));
  posts
    .command('retry')
    .summary('send failed posts again, and follow them')
    .argument('[posts...]', 'ids')
    .option('--failed', 'all that failed')
    .option('--looked', 'for unknown outcomes: you looked in TikTok, and it is not there')
    .option('--json', 'print events as JSON lines')
    .action((ids: Ids, options: RetryOptions) => retry(ids, options, context));
  posts
    .command('forget')
    .summary('take posts off the list')
    .argument('<posts...>', 'ids')
    .option('--json', 'print the result as JSON lines')
    .action((ids: Ids, options: Json) => forget(ids, options, context));
}

const EXAMPLES = `
Examples:
  fifteen posts list --campaign spring.fifteen
  fifteen posts status --wait
  fifteen posts retry 3f2a81c0 --json
  fifteen posts forget 3f2a81c0

Exit codes: 0 done, 1 some have not arrived or were refused, 2 bad usage or input, 130 cancelled.`;

function list(options: ListOptions, context: CliContext): Promise<void> {
  return posting({ context, isJson: options.json === true }, async (opened) => {
    const { publishing } = opened;
    await print(
      await publishing.posts.list(options.campaign === undefined ? null : path.resolve(options.campaign)),
      publishing,
      { options, context },
    );
    context.finish(0);
  });
}

type Printing = { readonly options: Json; readonly context: CliContext };

async function print(
  posts: readonly Post[],
  { accounts }: Publishing,
  { options, context: { terminal } }: Printing,
): Promise<void> {
  const known = await accounts.list();
  for (const post of posts) {
    if (options.json) terminal.json(postEvent(post));
    else terminal.out(postLine(post, known));
  }
  if (posts.length === 0 && !options.json) terminal.err('No posts.');
}

function status(given: Ids, options: StatusOptions, context: CliContext): Promise<void> {
  const isJson = options.json === true;
  return posting({ context, isJson }, async (opened) => {
    const { publishing } = opened;
    const ids =
      given.length > 0
        ? await resolve(given, publishing)
        : (await publishing.posts.list(null)).filter((post) => !hasEnded(post)).map(({ id }) => id);
    if (options.wait && ids.length > 0) return followPosts(opened, ids, { context, isJson });
    await publishing.posts.look(ids);
    const seen = await Promise.all(ids.map((id) => publishing.posts.read(id)));
    await print(seen, publishing, { options, context });
    context.finish(seen.every((post) => hasArrived(post) || !hasEnded(post)) ? 0 : 1);
  });
}

function retry(given: Ids, options: RetryOptions, context: CliContext): Promise<void> {
  const isJson = options.json === true;
  const { terminal, finish } = context;
  return posting({ context, isJson }, async (opened) => {
    const { publishing } = opened;
    const { posts } = publishing;
    const failed = options.failed
      ? (await posts.list(null)).filter(({ state }) => state === 'failed').map(({ id }) => id)
      : [];
    const ids = [...new Set([...(await resolve(given, publishing)), ...failed])];
    if (ids.length === 0 && !options.failed)
      throw new StudioError('usage', 'Name the posts, or give --failed for all that failed. See: fifteen posts list');
    const answer = await posts.retry(ids, options.looked === true);
    printRefused(answer.refused, { options, context });
    if (answer.posts.length > 0)
      await followPosts(
        opened,
        answer.posts.map(({ id }) => id),
        { context, isJson },
      );
    else if (ids.length === 0) {
      if (!isJson) terminal.err('No post has failed.');
      finish(0);
    }
    if (answer.refused.length > 0) finish(answer.posts.length > 0 ? 1 : 2);
  });
}

function forget(given: Ids, options: Json, context: CliContext): Promise<void> {
  const { terminal, finish } = context;
  return posting({ context, isJson: options.json === true }, async (opened) => {
    const { publishing } = opened;
    const { removed, refused } = await publishing.posts.forget(await resolve(given, publishing));
    for (const post of removed) {
      if (options.json) terminal.json({ event: 'forgotten', post });
      else terminal.out(`${post.slice(0, 8)} is off the list`);
    }
    printRefused(refused, { options, context });
    finish(refused.length > 0 ? 1 : 0);
  });
}

function printRefused(
  refused: readonly { readonly post: string; readonly message: string }[],
  { options, context: { terminal } }: Printing,
): void {
  for (const each of refused) {
    if (options.json) terminal.json({ event: 'refused', ...each });
    else terminal.err(`${terminal.errColour.red('error:')} ${each.post.slice(0, 8)}: ${each.message}`);
  }
}

/** Whole ids of those that were cut short. Throws `post-missing` or `usage`. */
async function resolve(given: Ids, { posts }: Publishing): Promise<string[]> {
  const all = await posts.list(null);
  return given.map((start) => {
    const found = all.filter(({ id }) => id.startsWith(start));
    const [only] = found;
    if (only && found.length === 1) return only.id;
    const params = { post: start };
    if (found.length > 1)
      throw new StudioError('usage', `Several posts begin with ${start}. Give more of the id.`, { params });
    throw new StudioError('post-missing', `There is no post ${start}. See: fifteen posts list`, { params });
  });
}
