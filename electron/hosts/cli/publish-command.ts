import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PostMode } from '../../../shared/publish/post-request.ts';
import { type PublishRequest, publishCampaign } from '../../services/posts/publish-campaign.ts';
import type { CliContext } from './cli-context.ts';
import { followPosts, posting } from './follow-posts.ts';
import { postEvent, postLine, problemLines } from './post-lines.ts';
import { findingEvent, printFindings } from './print-findings.ts';
import { type Choice, hookOption, readChoice, readSeconds } from './read-options.ts';

const AUDIENCES = {
  everyone: 'PUBLIC_TO_EVERYONE',
  friends: 'MUTUAL_FOLLOW_FRIENDS',
  followers: 'FOLLOWER_OF_CREATOR',
  'only-me': 'SELF_ONLY',
} as const;
const DISCLOSURES = ['own', 'branded'] as const;
const INTERACTIONS = ['comment', 'duet', 'stitch'] as const;

type PublishOptions = {
  readonly market: Choice;
  readonly product?: Choice;
  readonly hook?: Choice;
  readonly account: string;
  readonly mode: PostMode;
  readonly privacy?: keyof typeof AUDIENCES;
  readonly disclosure?: readonly (typeof DISCLOSURES)[number][];
  readonly allow?: readonly (typeof INTERACTIONS)[number][];
  readonly ai?: true;
  readonly caption?: string;
  readonly cover?: number;
  readonly at?: number;
  readonly spread?: true;
  readonly gap: number;
  readonly approved?: true;
  readonly again?: true;
  readonly dryRun?: true;
  readonly json?: true;
};

export function addPublishCommand(program: Command, context: CliContext): void {
  program
    .command('publish')
    .summary('post rendered videos to TikTok')
    .description(
      'Post finished videos to a connected account and follow them until TikTok says how they ended. Nothing has a default that TikTok wants chosen. A run that was stopped loses nothing and posts nothing twice: fifteen posts status --wait.',
    )
    .argument('<campaign>', 'campaign folder, rendered')
    .requiredOption('--market <ids>', 'markets, separated by commas, or all', readChoice)
    .option('--product <ids>', 'products, separated by commas, or all', readChoice)
    .addOption(hookOption())
    .requiredOption('--account <name>', '@username, nickname or id, see: fifteen accounts list')
    .addOption(modeOption())
    .addOption(new Option('--privacy <audience>', 'who may see it; direct only').choices(Object.keys(AUDIENCES)))
    .option('--disclosure <kinds>', 'own, branded or both: it promotes a business; direct only', (text: string) =>
      readWords(text, DISCLOSURES),
    )
    .option('--allow <what>', 'comment, duet, stitch; direct only', (text: string) => readWords(text, INTERACTIONS))
    .option('--ai', 'label it as AI-generated; direct only')
    .option('--caption <text>', "text in place of each market's own (keys post.text and post.hashtags)")
    .option('--cover <seconds>', 'frame for the cover; direct only', readSeconds)
    .option('--at <time>', 'send it then, such as 2026-12-01T18:00+01:00; a Fifteen must run', readTime)
    .option('--spread', "keep TikTok's caps: what is too much for today is planned for the next days")
    .option('--gap <minutes>', 'between two posts with --at or --spread', readMinutes, 0)
    .option('--approved', 'only videos that a review approved and that are as they were then')
    .option('--again', 'post a video that was posted to this account before')
    .option('--dry-run', 'look for what would be refused, send nothing')
    .option('--json', 'print events as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: PublishOptions) => run(campaign, options, context));
}

const EXAMPLES = `
By posting you agree to TikTok's Music Usage Confirmation, and with branded content to its Branded Content Policy.

Examples:
  fifteen publish spring.fifteen --market de-DE --account @aurel --mode inbox
  fifteen publish spring.fifteen --market de-DE --account @aurel --mode direct --privacy only-me --dry-run
  fifteen publish spring.fifteen --market all --account @aurel --mode direct --privacy everyone --disclosure own --spread
  fifteen publish spring.fifteen --market all --account @aurel --mode inbox --approved

Exit codes: 0 all arrived, 1 some did not, 2 bad usage or input (nothing was sent), 3 missing tool, 130 cancelled.`;

function modeOption(): Option {
  const option = new Option('--mode <mode>', 'inbox (finish it in the TikTok app) or direct (to the profile)');
  return option.choices(['inbox', 'direct']).makeOptionMandatory();
}

function readWords<Word extends string>(text: string, known: readonly Word[]): readonly Word[] {
  const words = text.split(',').map((word) => word.trim());
  const found = known.filter((word) => words.includes(word));
  if (words.some((word) => !known.some((each) => each === word)))
    throw new InvalidArgumentError(`Give ${known.join(', ')}, separated by commas.`);
  return found;
}

function readTime(text: string): number {
  const time = Date.parse(text);
  // A time without a zone would mean another one on another machine.
  if (Number.isNaN(time) || !/(Z|[+-]\d\d:?\d\d)$/i.test(text))
    throw new InvalidArgumentError('Give a time with its zone, such as 2026-12-01T18:00+01:00.');
  return time;
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)
    throw new InvalidArgumentError('Give whole minutes from 0 to 1440.');
  return minutes;
}

function requestOf(campaign: string, options: PublishOptions): PublishRequest {
  const { disclosure, allow = [], privacy } = options;
  return {
    folder: campaign,
    markets: options.market,
    products: options.product ?? 'all',
    hooks: options.hook ?? 'all',
    isApprovedOnly: options.approved === true,
    account: options.account,
    caption: options.caption ?? null,
    sendAt: options.at ?? null,
    spreads: options.spread === true,
    gapMinutes: options.gap,
    repeats: options.again === true,
    isDryRun: options.dryRun === true,
    choices: {
      mode: options.mode,
      privacy: privacy === undefined ? null : AUDIENCES[privacy],
      allowComment: allow.includes('comment'),
      allowDuet: allow.includes('duet'),
      allowStitch: allow.includes('stitch'),
      disclosure: disclosure
        ? { yourBrand: disclosure.includes('own'), brandedContent: disclosure.includes('branded') }
        : null,
      isAiGenerated: options.ai === true,
      coverMs: options.cover === undefined ? null : Math.round(options.cover * 1000),
    },
  };
}

async function run(campaign: string, options: PublishOptions, context: CliContext): Promise<void> {
  const { terminal, finish } = context;
  const isJson = options.json === true;
  await posting({ context, isJson, ...(isJson ? {} : { onProgress: progressLine(context) }) }, async (opened) => {
    const { publishing } = opened;
    const result = await publishCampaign(await context.studio(), requestOf(campaign, options), publishing);
    if (isJson) for (const finding of result.findings) terminal.json(findingEvent(finding));
    else printFindings(result.findings, terminal.err, terminal);
    if (result.problem) {
      if (isJson) terminal.json({ event: 'refused', problem: result.problem });
      else terminal.err(problemLines(result.problem));
      return finish(1);
    }
    if (result.isBarred) return finish(2);
    const accounts = await publishing.accounts.list();
    const later = result.posts.filter(({ sendAt }) => sendAt !== null);
    for (const post of later) {
      if (isJson) terminal.json(postEvent(post));
      else terminal.out(postLine(post, accounts));
    }
    if (later.length > 0 && !isJson)
      terminal.err('Planned posts leave while a Fifteen runs: the studio, or fifteen posts status --wait.');
    const now = result.posts.filter(({ sendAt }) => sendAt === null).map(({ id }) => id);
    if (now.length === 0) return finish(0);
    await publishing.posts.send(now);
    await followPosts(opened, now, { context, isJson });
  });
}

function progressLine({ terminal }: CliContext) {
  return ({ sentBytes, totalBytes }: { readonly sentBytes: number; readonly totalBytes: number }): void => {
    const isWhole = sentBytes >= totalBytes;
    if (terminal.isLive) terminal.draw(`\r${Math.floor((sentBytes / totalBytes) * 100)} % sent${isWhole ? '\n' : ''}`);
  };
}
