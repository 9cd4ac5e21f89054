import path from 'node:path';
import type { Command } from 'commander';
import { loadCampaign } from '../../services/load-campaign.ts';
import { importReviews, readReview } from '../../services/review/review-file.ts';
import { writeReviewPage } from '../../services/review/write-review-page.ts';
import type { CliContext } from './cli-context.ts';
import { collect } from './read-options.ts';

type ReviewOptions = {
  readonly from?: string;
  readonly import?: readonly string[];
  readonly language: string;
  readonly json?: true;
};

export function addReviewCommand(program: Command, context: CliContext): void {
  program
    .command('review')
    .summary('make a page to approve or reject the videos, and take its decisions back')
    .description(
      'Write review.html beside the videos: a page that needs no server, to look at every video, approve or reject it and leave a note. Send the folder to whoever decides; what they export comes back with --import.',
    )
    .argument('<campaign>', 'campaign folder')
    .option('--from <folder>', 'where the videos are (default: renders in the campaign folder)')
    .option('--import <file>', 'take in decisions that were exported from the page; repeat it for more', collect)
    .option('--language <code>', 'language of the page where the browser speaks none of ours', 'en')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: ReviewOptions) =>
      options.import ? takeIn(campaign, options, context) : write(campaign, options, context),
    );
}

const EXAMPLES = `
Examples:
  fifteen review spring.fifteen
  fifteen review spring.fifteen --import Spring-review.json
  fifteen render spring.fifteen --approved --quality high --out final
  fifteen handover spring.fifteen --approved --out spring.zip`;

async function write(campaign: string, options: ReviewOptions, context: CliContext): Promise<void> {
  const { terminal, studio, finish } = context;
  const { from = null, language } = options;
  const written = await writeReviewPage(await studio(), { folder: campaign, from, language });
  if (options.json) terminal.json({ event: 'done', ...written });
  else terminal.out(`${written.file}  ${written.videos} videos, ${written.failed} not rendered`);
  finish(0);
}

async function takeIn(folder: string, options: ReviewOptions, context: CliContext): Promise<void> {
  const { terminal, studio, finish } = context;
  const campaign = await loadCampaign(await studio(), folder);
  const reviews = [];
  for (const file of options.import ?? []) reviews.push(await readReview(file));
  const out = path.resolve(options.from ?? path.join(campaign.folder, 'renders'));
  const result = await importReviews({ campaign, reviews, out });
  if (options.json) terminal.json({ event: 'done', ...result });
  else {
    const { approved, rejected, outdated, unknown } = result;
    for (const name of outdated) terminal.err(`changed since  ${name}: the decision counts no more`);
    for (const name of unknown) terminal.err(`unknown        ${name}: no finished video is called so`);
    for (const name of rejected) terminal.out(`rejected       ${name}`);
    terminal.err(`${approved.length} approved, ${rejected.length} rejected, ${outdated.length} changed since`);
  }
  finish(0);
}
