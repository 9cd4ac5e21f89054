import { execFile } from 'node:child_process';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Another program that makes videos, as a set of packages and a script that renders the film with it. */
export type Peer = {
  readonly name: string;
  readonly packages: readonly string[];
  /** Exists once everything is installed and built. */
  readonly proof: string;
  /** What the system must have, for people. */
  readonly needs: string;
  readonly files: readonly string[];
};

export type InstalledPeer = { readonly kind: 'installed'; readonly folder: string };
export type MissingPeer = { readonly kind: 'missing'; readonly reason: string };

/** Compilers may take a quarter of an hour. */
const LIMIT_MS = 3_600_000;

/** Installs a peer in a folder of its own below `root`, or finds it there from an earlier run. */
export async function installPeer(peer: Peer, root: string): Promise<InstalledPeer | MissingPeer> {
  const folder = join(root, peer.name);
  await mkdir(folder, { recursive: true });
  for (const file of peer.files) await copyFile(join(import.meta.dirname, file), join(folder, file));
  if (await isThere(join(folder, peer.proof))) return { kind: 'installed', folder };
  console.log(`installing ${peer.packages.join(' ')} in ${folder}`);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: `peer-${peer.name}`, private: true }));
  // Its native parts are built by install scripts, which newer versions of npm run only when told so.
  const args = ['install', '--no-audit', '--no-fund', '--dangerously-allow-all-scripts', ...peer.packages];
  const failure = await run('npm', args, { cwd: folder, env: peerEnvironment(), timeout: LIMIT_MS }).then(
    () => null,
    (error: { readonly stderr?: string }) => lastLine(error.stderr ?? String(error)),
  );
  if (failure === null && (await isThere(join(folder, peer.proof)))) return { kind: 'installed', folder };
  const reason = `${failure ?? `${peer.proof} was not built`}. It needs ${peer.needs}.`;
  return { kind: 'missing', reason };
}

/** Without the project's own Node first in the path: native parts are built for the system's, whose headers are there. */
export function peerEnvironment(): NodeJS.ProcessEnv {
  const places = (process.env['PATH'] ?? '').split(':').filter((place) => !place.includes('node_modules'));
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  return { ...Object.fromEntries(own), PATH: places.join(':') };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => /error|ERR/i.test(line));
  return (lines.at(-1) ?? text).slice(0, 200);
}
