import type { Command } from 'commander';
import { openTranslationMemory } from '../../services/memory/translation-memory.ts';
import type { CliContext } from './cli-context.ts';
import { THIS_PROCESS } from './this-process.ts';

type MemoryOptions = { readonly json?: true };

/** What is remembered of reviewed translations, over all campaigns. */
export function addMemoryCommand(program: Command, context: CliContext): void {
  const memory = program.command('memory').summary('reviewed translations of all campaigns');
  memory
    .command('stats', { isDefault: true })
    .summary('how many there are, by language')
    .option('--json', 'print one JSON object a line')
    .action((options: MemoryOptions) => showStats(options, context));
  memory
    .command('clear')
    .summary('forget them all')
    .action(() => clear(context));
}

async function showStats(options: MemoryOptions, { studio, terminal, finish }: CliContext): Promise<void> {
  const { entries, file } = openTranslationMemory(await studio(), THIS_PROCESS);
  const counts = new Map<string, number>();
  for (const { locale } of await entries()) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  for (const [locale, translations] of [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en'))) {
    if (options.json) terminal.json({ event: 'language', locale, translations });
    else terminal.out(`${locale.padEnd(8)} ${translations}`);
  }
  if (!options.json) terminal.err(`${file}: ${[...counts.values()].reduce((a, b) => a + b, 0)} translations`);
  finish(0);
}

async function clear({ studio, terminal, finish }: CliContext): Promise<void> {
  const { clear: forget, file } = openTranslationMemory(await studio(), THIS_PROCESS);
  await forget();
  terminal.err(`${file} is gone`);
  finish(0);
}
