import { type Command, InvalidArgumentError, Option } from 'commander';
import { secondsToFrame } from '../../../shared/base/units.ts';
import { listVoices } from '../../services/voice/list-voices.ts';
import { addVoice, draftVoices, removeVoice } from '../../services/voice/set-voice.ts';
import type { CliContext } from './cli-context.ts';
import { type Choice, readChoice, readSeconds } from './read-options.ts';

/** `voice`: somebody who speaks over the film, market by market. */
export function addVoiceCommand(program: Command, context: CliContext): void {
  const voice = program
    .command('voice')
    .summary('give markets a voice-over: recorded, or drafted by a program of this machine')
    .description(
      'A voice over the film, market by market. Music and clips go down while it speaks. docs/voice.md says more.',
    )
    .addHelpText('after', EXAMPLES);
  addGiving(voice, context);
  addDrafting(voice, context);
  voice
    .command('list')
    .summary('list the voices of a campaign')
    .argument('<campaign>', 'campaign folder')
    .option('--json', 'print one JSON object a line')
    .action((folder: string, options: Json) => list(folder, options, context));
}

const EXAMPLES = `
Examples:
  fifteen voice add kettle.fifteen german.wav --market de-DE
  fifteen voice draft kettle.fifteen --market all
  fifteen voice draft kettle.fifteen --market de-DE --model de_DE-thorsten-high.onnx`;

type Json = { readonly json?: true };
type Place = { readonly market?: string; readonly product?: string };

function addGiving(voice: Command, context: CliContext): void {
  voice
    .command('add')
    .summary('copy a recording into the campaign and let it speak')
    .argument('<campaign>', 'campaign folder')
    .argument('<file>', 'sound file, or a clip whose sound is meant')
    .option('--market <id>', 'the market that hears it (default: all)')
    .option('--product <id>', 'the product that it is about (default: all)')
    .option('--start <seconds>', 'when it starts', readSeconds, 0)
    .option('--volume <factor>', '1 as recorded (default: as loud as a voice should be)', readVolume)
    .option('--json', 'print the result as JSON')
    .action((folder: string, file: string, options: AddOptions) => add({ folder, file }, options, context));
  voice
    .command('remove')
    .summary('take a voice out of the campaign; its file stays')
    .argument('<campaign>', 'campaign folder')
    .option('--market <id>', 'the market that has it (default: the voice of all)')
    .option('--product <id>', 'the product that has it')
    .action((folder: string, options: Place) => remove(folder, options, context));
}

function addDrafting(voice: Command, context: CliContext): void {
  voice
    .command('draft')
    .summary('have the captions read out by espeak-ng or piper, each at its own time')
    .argument('<campaign>', 'campaign folder')
    .option('--market <ids>', 'markets, separated by commas (default: all)', readChoice)
    .addOption(new Option('--engine <name>', 'the program that speaks').choices(['espeak-ng', 'piper']))
    .option('--model <file>', "a voice of piper's: VOICE.onnx, with VOICE.onnx.json beside it")
    .option('--json', 'print one JSON object a line')
    .action((folder: string, options: DraftOptions) => draft(folder, options, context));
}

type AddOptions = Json & Place & { readonly start: number; readonly volume?: number };

async function add(
  { folder, file: source }: { readonly folder: string; readonly file: string },
  options: AddOptions,
  { terminal, signal, studio, finish }: CliContext,
): Promise<void> {
  const { market = null, product = null, start, volume = null, json } = options;
  const request = { folder, source, market, product, start: secondsToFrame(start), volume };
  const voice = await addVoice(await studio(), request, signal);
  if (json) terminal.json({ event: 'voice', market, product, ...voice });
  else terminal.out(`${voice.file} is the voice of ${market ?? 'all markets'}.`);
  finish(0);
}

async function remove(folder: string, options: Place, { terminal, studio, finish }: CliContext): Promise<void> {
  const { market = null, product = null } = options;
  await removeVoice(await studio(), { folder, market, product });
  terminal.out(`${market ?? 'The campaign'} has no voice of its own now.`);
  finish(0);
}

type DraftOptions = Json & {
  readonly market?: Choice;
  readonly engine?: 'espeak-ng' | 'piper';
  readonly model?: string;
};

async function draft(folder: string, options: DraftOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const { market: markets = 'all', engine = null, model = null, json } = options;
  let failed = 0;
  const request = { folder, markets, engine: { engine, model } };
  await draftVoices(
    await studio(),
    {
      ...request,
      onVoice: (drafted) => {
        if (json) terminal.json({ event: 'voice', ...drafted });
        else terminal.out(`${drafted.market.padEnd(8)} ${drafted.product}  ${drafted.file}`);
        if (json) return;
        for (const text of drafted.late) terminal.err(`${drafted.market.padEnd(8)} longer than its caption: ${text}`);
      },
      onFailed: ({ error, ...where }) => {
        failed += 1;
        if (json) terminal.json({ event: 'failed', ...where, code: error.code, message: error.message });
        else terminal.err(`${where.market.padEnd(8)} ${where.product}  ${error.message}`);
      },
    },
    signal,
  );
  finish(failed > 0 ? 1 : 0);
}

async function list(folder: string, { json }: Json, { terminal, studio, finish }: CliContext): Promise<void> {
  const voices = await listVoices(await studio(), folder);
  for (const { market, product, voice } of voices) {
    if (json) terminal.json({ event: 'voice', market, product, ...voice });
    else terminal.out(`${(market ?? 'all').padEnd(8)} ${product ?? ''}  ${voice.file}${voice.draft ? '  draft' : ''}`);
  }
  if (!json) terminal.err(`${voices.length} voices`);
  finish(0);
}

function readVolume(text: string): number {
  const volume = Number(text);
  if (text.trim() === '' || !(volume >= 0 && volume <= 4)) {
    throw new InvalidArgumentError('Give a number from 0 to 4, such as 0.8.');
  }
  return volume;
}
