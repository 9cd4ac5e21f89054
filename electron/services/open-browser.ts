import { spawn } from 'node:child_process';

/** Asks the system to open an address of ours; a machine without a browser shows nothing, as the address is printed anyway. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  const [program, args] = openerFor(address, platform);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function openerFor(address: string, platform: NodeJS.Platform): readonly [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // `start` is a word of cmd.exe, whose parser would split at &; explorer takes an address as one argument.
  if (platform === 'win32') return ['explorer.exe', [address]];
  return ['xdg-open', [address]];
}
