import type { Command } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';

/** Lists `serve` in the help. The launchers start it as a host of its own: hosts never import each other. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('open the studio in a browser on this machine')
    .option('--port <n>', 'port to use (default: a free one)')
    .option('--open', 'open the address in the default browser')
    .action(() => {
      throw new StudioError('usage', 'Start it with: npm run -s fifteen -- serve');
    });
}
