import type { Command } from 'commander';
import type { EncoderChoice } from '../../../shared/render/hardware-encoders.ts';
import type { Quality } from '../../../shared/render/render-plan.ts';
import { renderDemo } from '../../services/demo.ts';
import type { CliContext } from './cli-context.ts';
import { encoderOption, jobsOption, memoryOption, qualityOption } from './render-command.ts';
import { renderExitCode, startRenderReport } from './render-report.ts';

type DemoOptions = {
  readonly out: string;
  readonly jobs?: number;
  readonly memory?: number;
  readonly json?: true;
  readonly draft?: true;
  readonly quality: Quality;
  readonly encoder: EncoderChoice;
};

export function addDemoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .summary('render the sample campaign in all its markets')
    .option('--out <folder>', 'where the files go', 'out/demo')
    .addOption(jobsOption())
    .addOption(memoryOption())
    .addOption(qualityOption())
    .addOption(encoderOption())
    .option('--draft', 'short for --quality draft')
    .option('--json', 'print events as JSON lines')
    .action((options: DemoOptions) => run(options, context));
}

async function run(options: DemoOptions, { studio, signal, terminal, finish }: CliContext): Promise<void> {
  const report = startRenderReport({ terminal, isJson: options.json === true, explains: false });
  const request = {
    out: options.out,
    jobs: options.jobs ?? null,
    memoryMb: options.memory ?? null,
    encoder: options.encoder,
    quality: options.draft ? 'draft' : options.quality,
  };
  try {
    const summary = await renderDemo(await studio(), request, { on: report.on, signal });
    report.done(summary);
    if (!options.json) terminal.out(`Look at ${summary.out}, first at contact-sheet.jpg.`);
    finish(renderExitCode(summary));
  } catch (error) {
    report.broken(error);
    throw error;
  }
}
