import { spawn } from 'node:child_process';
import path from 'node:path';

type Program = readonly [name: string, args: readonly string[]];

/** Asks the system to open an address of ours; a machine without a browser shows nothing, as the address is printed anyway. */
export function openInBrowser(address: string, platform: NodeJS.Platform): void {
  start(browserFor(address, platform));
}

/** Shows a file in the system's file manager; a machine without one shows nothing, as the screen has the path. */
export function showInFolder(file: string, platform: NodeJS.Platform): void {
  start(fileManagerFor(file, platform));
}

/** What shows a file among its neighbours. It never opens the file itself, which may be a program. */
export function fileManagerFor(file: string, platform: NodeJS.Platform): Program {
  if (platform === 'darwin') return ['open', ['-R', file]];
  if (platform === 'win32') return ['explorer.exe', [`/select,"${file}"`]];
  return ['xdg-open', [path.dirname(file)]];
}

function browserFor(address: string, platform: NodeJS.Platform): Program {
  if (platform === 'darwin') return ['open', [address]];
  // `start` is a word of cmd.exe, whose parser would split at &; explorer takes an address as one argument.
  if (platform === 'win32') return ['explorer.exe', [address]];
  return ['xdg-open', [address]];
}

function start([name, args]: Program): void {
  const child = spawn(name, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => undefined);
  child.unref();
}
