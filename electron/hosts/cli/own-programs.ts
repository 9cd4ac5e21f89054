import type { Command } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';

/** Lists in the help what the launchers start as programs of their own: hosts never import each other, nor the tests' tools. */
export function addOwnPrograms(program: Command): void {
  program
    .command('serve')
    .summary('open the studio in a browser on this machine')
    .option('--port <n>', 'port to use (default: a free one)')
    .option('--open', 'open the address in the default browser')
    .action(() => refuse('serve'));
  program
    .command('tiktok-emulator')
    .summary('play TikTok on this machine, to try posting offline')
    .option('--port <n>', 'port to use (default: a free one)')
    .option('--lenient', "read open points of TikTok's documents widely")
    .action(() => refuse('tiktok-emulator'));
}

function refuse(name: string): never {
  throw new StudioError('usage', `Start it with: npm run -s fifteen -- ${name}`);
}
