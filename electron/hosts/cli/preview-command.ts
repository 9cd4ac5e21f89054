import type { Command } from 'commander';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import { previewFrame } from '../../services/preview-frame.ts';
import type { CliContext } from './cli-context.ts';
import { readSeconds, readSize, type Size } from './read-options.ts';

type PreviewOptions = {
  readonly market: string;
  readonly product?: string;
  readonly hook: string;
  readonly at: number;
  readonly size?: Size;
  readonly out: string;
  readonly json?: true;
};

export function addPreviewCommand(program: Command, context: CliContext): void {
  program
    .command('preview')
    .summary('write one exact frame as a picture')
    .description("Write one frame of a variant as PNG, made by the render's own graph.")
    .argument('<campaign>', 'campaign folder')
    .requiredOption('--market <id>', 'market')
    .option('--product <id>', 'product (default: the first)')
    .option('--hook <id>', 'opening', OWN_OPENING)
    .requiredOption('--at <seconds>', 'time in the video, from 0 to below 15', readSeconds)
    .option(
      '--size <size>',
      'size of the picture, and with it the shape of the film (default: as a draft of the campaign)',
      readSize,
    )
    .requiredOption('--out <file>', 'file to write, .png')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  fifteen preview spring.fifteen --market ar-SA --at 3.5 --size 540x960 --out frame.png',
    )
    .action((campaign: string, options: PreviewOptions) => run(campaign, options, context));
}

async function run(
  campaign: string,
  options: PreviewOptions,
  { studio, signal, terminal, finish }: CliContext,
): Promise<void> {
  const { market, product = null, hook, at, size = null, out } = options;
  const request = { folder: campaign, market, product, hook, at, size, out };
  const { file, frame } = await previewFrame(await studio(), request, signal);
  if (options.json) terminal.json({ event: 'preview', market, frame, file });
  else terminal.out(file);
  finish(0);
}
