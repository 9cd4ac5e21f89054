import type { Command } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { FRAME_RATE, secondsToFrame } from '../../../shared/base/units.ts';
import { loadCampaign } from '../../services/load-campaign.ts';
import { applySpeechCaptions } from '../../services/voice/apply-speech-captions.ts';
import { planSpeechCaptions, type SpeechCaptionsPlan } from '../../services/voice/speech-captions.ts';
import type { CliContext } from './cli-context.ts';
import { startLiveProgress } from './live-progress.ts';
import { readSeconds } from './read-options.ts';
import { THIS_PROCESS } from './this-process.ts';

type Options = {
  readonly market: string;
  readonly product?: string;
  readonly media?: string;
  readonly start: number;
  readonly model?: string;
  readonly program?: string;
  readonly apply?: true;
  readonly json?: true;
};

/** `transcribe`: captions out of what somebody says. */
export function addTranscribeCommand(program: Command, context: CliContext): void {
  program
    .command('transcribe')
    .summary('fill captions with what is said, word by word, by whisper.cpp on this machine')
    .description(
      "Hear a market's voice, or a file, and show what its captions would say and when. With --apply they do. docs/voice.md says more.",
    )
    .argument('<campaign>', 'campaign folder')
    .requiredOption('--market <id>', 'the market whose captions are filled')
    .option('--product <id>', 'the product whose voice is heard (default: the first)')
    .option('--media <file>', "a file in which somebody speaks (default: the market's voice)")
    .option('--start <seconds>', 'when that file starts in the film', readSeconds, 0)
    .option('--model <file>', 'a model of whisper.cpp, such as ggml-base.bin (default: FIFTEEN_WHISPER_MODEL)')
    .option('--program <path>', 'whisper-cli, where it is not on PATH')
    .option('--apply', 'change the captions')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, options: Options) => run(folder, options, context));
}

const EXAMPLES = `
Examples:
  fifteen transcribe kettle.fifteen --market de-DE --model ggml-base.bin
  fifteen transcribe kettle.fifteen --market de-DE --model ggml-base.bin --apply
  fifteen transcribe kettle.fifteen --market en-US --media talk.mp4 --start 0.5 --model ggml-base.bin`;

async function run(folder: string, options: Options, context: CliContext): Promise<void> {
  const { terminal, signal, finish } = context;
  const studio = await context.studio();
  const { market, product = null, media = null, start, program = null } = options;
  const model = options.model ?? studio.env['FIFTEEN_WHISPER_MODEL'];
  if (!model) throw new StudioError('usage', 'whisper.cpp needs a model: --model ggml-base.bin');
  const campaign = await loadCampaign(studio, folder);
  const live = startLiveProgress({ terminal, total: 1, now: studio.now });
  const request = { market, product, media, start: secondsToFrame(start), model, program };
  const onProgress = (fraction: number): void => live.update(market, fraction);
  try {
    const plan = await planSpeechCaptions(studio, campaign, { request: { ...request, onProgress }, signal });
    if (options.apply) await applySpeechCaptions(studio, plan, { folder, process: THIS_PROCESS });
    live.end();
    print(plan, options, context);
  } finally {
    live.end();
  }
  finish(0);
}

function print({ market, locale, changes }: SpeechCaptionsPlan, { json, apply }: Options, { terminal }: CliContext) {
  const { colour } = terminal;
  for (const change of changes) {
    if (json) {
      terminal.json({ event: 'caption', market, locale, ...change });
      continue;
    }
    const { caption, before, after } = change;
    terminal.out(`${market} ${caption}`);
    terminal.out(colour.red(`  - ${spanText(before)}  ${before.text}`));
    terminal.out(colour.green(`  + ${spanText(after)}  ${after.text}`));
  }
  if (json) terminal.json({ event: 'done', captions: changes.length, isApplied: apply === true });
  else if (apply) terminal.err(`${changes.length} captions changed, their texts in captions/${locale}.json`);
  else terminal.err('Nothing was changed. Add --apply to change these captions.');
}

function spanText({ from, frames }: { readonly from: number; readonly frames: number }): string {
  return `${(from / FRAME_RATE).toFixed(2)}-${((from + frames) / FRAME_RATE).toFixed(2)} s`;
}
