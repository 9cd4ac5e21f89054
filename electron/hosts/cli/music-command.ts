import type { Command } from 'commander';
import { beatsOfFile } from '../../services/music/beats-of-file.ts';
import type { CliContext } from './cli-context.ts';

type Json = { readonly json?: true };

/** Length of a film: its beats are what matters. */
const FILM_SECONDS = 15;

/** `music`: what a film's music is like. */
export function addMusicCommand(program: Command, context: CliContext): void {
  program
    .command('music')
    .summary('find the beat of music')
    .description('Music for a film. docs/music.md says more.')
    .addHelpText('after', '\nExample:\n  fifteen music beats bed.m4a')
    .command('beats')
    .summary('find the tempo and the beats of a sound file')
    .argument('<file>', 'sound file, or a clip whose sound is meant')
    .option('--json', 'print tempo and beats as JSON')
    .action((file: string, options: Json) => beats(file, options, context));
}

async function beats(file: string, { json }: Json, { terminal, studio, signal, finish }: CliContext): Promise<void> {
  const found = await beatsOfFile(await studio(), file, signal);
  const times = found?.times.filter((time) => time < FILM_SECONDS) ?? [];
  if (json) terminal.json({ event: 'beats', file, tempo: found?.tempo ?? null, beats: times });
  else if (found) {
    terminal.out(`${found.tempo} beats a minute, the first at ${(times[0] ?? 0).toFixed(3)} s`);
    terminal.out(times.map((time) => time.toFixed(2)).join(' '));
  } else terminal.out(`${file} has no clear beat.`);
  finish(0);
}
