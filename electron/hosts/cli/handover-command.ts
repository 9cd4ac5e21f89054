import { type Command, InvalidArgumentError } from 'commander';
import { packHandover } from '../../services/handover/pack-handover.ts';
import { verifyVolume } from '../../services/handover/read-volume.ts';
import type { CliContext } from './cli-context.ts';
import { type Choice, hookOption, readChoice } from './read-options.ts';

type PackOptions = {
  readonly out: string;
  readonly from?: string;
  readonly market?: Choice;
  readonly product?: Choice;
  readonly hook?: Choice;
  readonly approved?: true;
  readonly volumeSize: number;
  readonly force?: true;
  readonly json?: true;
};

export function addHandoverCommand(program: Command, context: CliContext): void {
  const handover = program.command('handover').summary('pack finished videos for somebody else to sell with');
  // A command of its own: options that it must have are not asked for by `verify`.
  handover
    .command('pack', { isDefault: true })
    .summary('write the zip; the word may be left out')
    .description(
      'Pack videos, covers, subtitles, post texts, tables by market and checksums into a zip. Render first. A run that was stopped goes on with the volumes that are still missing.',
    )
    .argument('<campaign>', 'campaign folder')
    .requiredOption('--out <file>', 'zip to write')
    .option('--from <folder>', 'where the videos are (default: renders in the campaign folder)')
    .option('--market <ids>', 'markets, separated by commas, or all; * stands for any signs', readChoice)
    .option('--product <ids>', 'products, separated by commas, or all; * stands for any signs', readChoice)
    .addOption(hookOption())
    .option('--approved', 'only videos that a review approved')
    .option('--volume-size <MB>', 'larger sets come in several zips', readMegabytes, 2000)
    .option('--force', 'replace other packages of these names')
    .option('--json', 'print events as JSON lines')
    .addHelpText('after', EXAMPLES)
    .action((campaign: string, options: PackOptions) => pack(campaign, options, context));
  handover
    .command('verify')
    .summary('compare packages with their checksums')
    .argument('<files...>', 'zips that `fifteen handover` wrote')
    .option('--json', 'print results as JSON lines')
    .action((files: readonly string[], options: { readonly json?: true }) => verify(files, options, context));
}

const EXAMPLES = `
Examples:
  fifteen handover spring.fifteen --out spring.zip
  fifteen handover verify spring.zip`;

function readMegabytes(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1) throw new InvalidArgumentError('Give whole megabytes, such as 2000.');
  return size;
}

async function pack(campaign: string, options: PackOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const request = {
    folder: campaign,
    from: options.from ?? null,
    markets: options.market ?? ('all' as const),
    products: options.product ?? ('all' as const),
    hooks: options.hook ?? ('all' as const),
    isApprovedOnly: options.approved === true,
    target: options.out,
    volumeBytes: options.volumeSize * 1e6,
    replaces: options.force === true,
  };
  const progress = (step: 'check' | 'pack', fraction: number): void => {
    if (options.json) terminal.json({ event: 'progress', step, fraction: Number(fraction.toFixed(3)) });
    else if (terminal.isLive) terminal.draw(`\r${step} ${Math.floor(fraction * 100)} %`);
  };
  const volumes = await packHandover(await studio(), request, { progress, signal });
  if (options.json) terminal.json({ event: 'done', volumes });
  else {
    if (terminal.isLive) terminal.draw('\r');
    for (const { file, variants, wasKept } of volumes) {
      terminal.out(`${file}  ${variants} videos${wasKept ? ' (was there already)' : ''}`);
    }
  }
  finish(0);
}

async function verify(files: readonly string[], options: { readonly json?: true }, context: CliContext): Promise<void> {
  const { terminal, signal, finish } = context;
  let isIntact = true;
  for (const file of files) {
    const report = await verifyVolume(file, signal);
    const faults = { changed: report.changed, missing: report.missing, unknown: report.unknown };
    const isWhole = Object.values(faults).every((names) => names.length === 0);
    isIntact &&= isWhole;
    if (options.json) terminal.json({ event: 'volume', file, isWhole, ...report });
    else {
      terminal.out(isWhole ? `${file}: whole, ${report.files} files` : `${file}: not as it was packed`);
      for (const [fault, names] of Object.entries(faults))
        for (const name of names) terminal.out(`  ${fault}: ${name}`);
    }
  }
  finish(isIntact ? 0 : 1);
}
