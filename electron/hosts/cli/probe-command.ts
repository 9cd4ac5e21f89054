import type { Command } from 'commander';
import type { MediaFacts, PictureFacts, SoundFacts } from '../../../shared/catalog/media-facts.ts';
import { probeFile } from '../../services/probe-file.ts';
import type { CliContext } from './cli-context.ts';

export function addProbeCommand(program: Command, context: CliContext): void {
  program
    .command('probe')
    .summary('show what a media file really is')
    .argument('<file>', 'video, photo or sound file')
    .option('--json', 'print the facts as JSON')
    .addHelpText('after', '\nExample:\n  fifteen probe IMG_1054.MOV --json')
    .action((file: string, options: { readonly json?: true }) => run(file, options, context));
}

async function run(file: string, options: { readonly json?: true }, context: CliContext): Promise<void> {
  const { studio, signal, terminal, finish } = context;
  const facts = await probeFile(await studio(), file, signal);
  if (options.json) terminal.json({ file, ...facts });
  else for (const line of describeFacts(facts)) terminal.out(line);
  finish(0);
}

/** The facts as lines for people. */
export function describeFacts(facts: MediaFacts): readonly string[] {
  const lines: string[] = [`kind      ${facts.kind}`];
  if (facts.kind !== 'image') lines.push(`length    ${facts.duration.toFixed(3)} s`);
  if (facts.kind !== 'audio') lines.push(...pictureLines(facts.picture));
  if (facts.kind === 'video') lines.push(`rate      ${facts.averageRate.toFixed(3)} frames a second on average`);
  if (facts.kind !== 'image') lines.push(`sound     ${soundText(facts.sound)}`);
  return [...lines, `sha256    ${facts.hash}`];
}

function pictureLines(picture: PictureFacts): readonly string[] {
  const { codec, width, height, orientation, pixelFormat, matrix, transfer, range } = picture;
  const turned = orientation.turn === 0 ? '' : `, turned by ${orientation.turn} degrees`;
  const mirrored = orientation.isMirrored ? ', mirrored' : '';
  return [
    `picture   ${codec}, ${width}x${height} upright${turned}${mirrored}`,
    `colour    ${pixelFormat}, ${matrix}, ${transfer}, ${range} range`,
  ];
}

function soundText(sound: SoundFacts | null): string {
  return sound ? `${sound.codec}, ${sound.channels} channels, ${sound.sampleRate} Hz` : 'none';
}
