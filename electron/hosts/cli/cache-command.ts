import type { Command } from 'commander';
import type { CacheStats } from '../../storage/content-cache.ts';
import type { CliContext } from './cli-context.ts';

type CacheOptions = { readonly json?: true };

export function addCacheCommand(program: Command, context: CliContext): void {
  const cache = program.command('cache').summary('show or clear the cache of rendered parts');
  cache
    .command('stats')
    .summary('where the cache is and how large')
    .option('--json', 'print as JSON')
    .action(async (options: CacheOptions) => {
      const { cacheStore } = await context.studio();
      print(await cacheStore.stats(), options, context);
    });
  cache
    .command('clear')
    .summary('delete everything that no running render uses')
    .option('--json', 'print as JSON')
    .action(async (options: CacheOptions) => {
      const { cacheStore } = await context.studio();
      print(await cacheStore.clear(), options, context);
    });
}

function print(stats: CacheStats, options: CacheOptions, { terminal, finish }: CliContext): void {
  const { folder, files, bytes, maxBytes } = stats;
  if (options.json) terminal.json(stats);
  else terminal.out(`${files} files, ${megabytes(bytes)} of at most ${megabytes(maxBytes)} in ${folder}`);
  finish(0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
}
