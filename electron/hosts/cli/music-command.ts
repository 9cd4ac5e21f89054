import { type Command, Option } from 'commander';
import { LICENCES, MUSIC_USES, type MusicNote } from '../../../shared/campaign/music-note.ts';
import { applyMusic } from '../../services/music/apply-music.ts';
import { beatsOfFile } from '../../services/music/beats-of-file.ts';
import { cutOnBeats } from '../../services/music/cut-on-beats.ts';
import { addMusic, listMusic, type MusicPiece, musicFolder, removeMusic } from '../../services/music/music-library.ts';
import type { CliContext } from './cli-context.ts';

type Json = { readonly json?: true };

/** Length of a film: its beats are what matters. */
const FILM_SECONDS = 15;

/** `music`: what a film's music is like, and the library that it comes from. */
export function addMusicCommand(program: Command, context: CliContext): void {
  const music = program
    .command('music')
    .summary('keep music with its licences, find its beat')
    .description('Music for films: a library with licences, and the beat of a file. docs/music.md says more.')
    .addHelpText('after', EXAMPLES);
  addLibrary(music, context);
  music
    .command('cut')
    .summary('move the cuts of a campaign to the beats of its music')
    .argument('<campaign>', 'campaign folder')
    .option('--market <id>', 'for one market alone (default: all videos, and each market with music of its own)')
    .option('--json', 'print one JSON object for each piece of music')
    .action((folder: string, options: UseOptions) => cut(folder, options, context));
  music
    .command('beats')
    .summary('find the tempo and the beats of a sound file')
    .argument('<file>', 'sound file, or a clip whose sound is meant')
    .option('--json', 'print tempo and beats as JSON')
    .action((file: string, options: Json) => beats(file, options, context));
}

const EXAMPLES = `
Examples:
  fifteen music library
  fifteen music add morning.m4a --title "Morning" --licence cc-by --credit "Music: Ann Lee" --for posts
  fifteen music use spring.fifteen late-train --market ja-JP
  fifteen music cut spring.fifteen
  fifteen music beats bed.m4a`;

function addLibrary(music: Command, context: CliContext): void {
  music
    .command('library')
    .summary('list the music that can be used, with its licences')
    .option('--json', 'print one JSON object a line')
    .action((options: Json) => library(options, context));
  music
    .command('add')
    .summary('take a sound file into the library')
    .argument('<file>', 'sound file, or a clip whose sound is meant')
    .requiredOption('--title <title>', 'what it is called; its id is made from that')
    .addOption(new Option('--licence <licence>', 'terms of use').choices(LICENCES).makeOptionMandatory())
    .option('--artist <name>', 'who made it')
    .option('--credit <words>', 'words that the licence wants beside the video; needed for cc-by')
    .option('--source <source>', 'where it comes from: an address, an invoice, a contract')
    .addOption(new Option('--for <use>', 'where it may be heard (default: everywhere)').choices(MUSIC_USES))
    .option('--json', 'print the result as JSON')
    .action((file: string, options: AddOptions) => add(file, options, context));
  music
    .command('remove')
    .summary('take a piece of yours out of the library; campaigns keep their copies')
    .argument('<id>', 'id of the piece')
    .action((id: string) => remove(id, context));
  music
    .command('use')
    .summary('put a piece of the library under the videos of a campaign')
    .argument('<campaign>', 'campaign folder')
    .argument('<id>', 'id of the piece')
    .option('--market <id>', 'for one market alone')
    .option('--json', 'print the result as JSON')
    .action((folder: string, id: string, options: UseOptions) => use({ folder, id }, options, context));
}

async function library({ json }: Json, { terminal, studio, finish }: CliContext): Promise<void> {
  const opened = await studio();
  const { pieces, broken } = await listMusic(opened);
  for (const piece of pieces) {
    if (json) terminal.json({ event: 'music', ...shown(piece) });
    else terminal.out(`${piece.id}  ${piece.note.title}  ${piece.note.licence}, ${piece.note.uses.join(' and ')}`);
  }
  for (const { id, problem } of broken) terminal.err(`${id}: ${problem}`);
  if (!json) terminal.err(`Your own lie in ${musicFolder(opened)}.`);
  finish(broken.length === 0 ? 0 : 1);
}

function shown({ id, origin, folder, file, note }: MusicPiece) {
  return { id, origin, folder, file, ...note };
}

type AddOptions = Json & {
  readonly title: string;
  readonly licence: MusicNote['licence'];
  readonly artist?: string;
  readonly credit?: string;
  readonly source?: string;
  readonly for?: (typeof MUSIC_USES)[number];
};

async function add(file: string, options: AddOptions, { terminal, studio, signal, finish }: CliContext): Promise<void> {
  const { title, licence, artist, credit, source, for: use, json } = options;
  const note = { title, licence, artist, credit, source, uses: use ? [use] : [...MUSIC_USES] };
  const piece = await addMusic(await studio(), { file, note }, signal);
  if (json) terminal.json({ event: 'added', ...shown(piece) });
  else terminal.out(`${piece.id}  ${piece.folder}`);
  finish(0);
}

async function remove(id: string, { terminal, studio, finish }: CliContext): Promise<void> {
  await removeMusic(await studio(), id);
  terminal.err(`${id} is out of the library.`);
  finish(0);
}

type UseOptions = Json & { readonly market?: string };

async function use(
  { folder, id }: { readonly folder: string; readonly id: string },
  { market = null, json }: { readonly market?: string | null } & Json,
  { terminal, studio, signal, finish }: CliContext,
): Promise<void> {
  const file = await applyMusic(await studio(), { folder, id, market }, signal);
  if (json) terminal.json({ event: 'used', id, file, market });
  else terminal.out(file);
  finish(0);
}

async function cut(
  folder: string,
  { market = null, json }: { readonly market?: string | null } & Json,
  { terminal, studio, signal, finish }: CliContext,
): Promise<void> {
  const cuts = await cutOnBeats(await studio(), { folder, market }, signal);
  for (const each of cuts) {
    const where = each.market ?? 'all videos';
    if (json) terminal.json({ event: 'cut', ...each });
    else if (each.tempo === null) terminal.out(`${where}: ${each.file} has no clear beat; nothing was moved.`);
    else terminal.out(`${where}: ${each.tempo} beats a minute, ${each.moved} scenes changed`);
  }
  finish(0);
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
