import { execFile } from 'node:child_process';
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Another program that makes videos, as a set of packages and a script that renders the film with it. */
type Peer = {
  readonly name: string;
  readonly packages: readonly string[];
  /** Exists once everything is installed and built. */
  readonly proof: string;
  /** What the system must have, for people. */
  readonly needs: string;
  readonly files: readonly string[];
  /** What is done once for many videos. */
  readonly prepare: ((film: string) => readonly string[]) | null;
  readonly render: (film: string, out: string) => readonly string[];
};

const CHROMIUM = process.env['FIFTEEN_CHROMIUM'] ?? '/usr/bin/chromium';

/** Versions of 2026-11-25. */
export const PEERS: readonly Peer[] = [
  {
    name: 'editly',
    packages: ['editly@0.14.2'],
    proof: 'node_modules/gl/build/Release/webgl.node',
    needs:
      "a compiler, Python and (Debian's names) libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev librsvg2-dev libxi-dev libglu1-mesa-dev libglew-dev xvfb xauth",
    files: ['editly-film.mjs'],
    prepare: null,
    // Its transitions need a display: one in memory.
    render: (film, out) => ['xvfb-run', '-a', 'node', 'editly-film.mjs', film, out],
  },
  {
    name: 'remotion',
    packages: [
      ...['remotion', '@remotion/renderer', '@remotion/bundler'].map((name) => `${name}@4.0.529`),
      ...['react@19.2.3', 'react-dom@19.2.3'],
    ],
    proof: 'node_modules/@remotion/renderer/package.json',
    needs: 'Chromium (FIFTEEN_CHROMIUM names it)',
    files: ['remotion-film.mjs', 'remotion-composition.jsx'],
    prepare: (film) => ['node', 'remotion-film.mjs', film, 'bundle'],
    render: (film, out) => ['node', 'remotion-film.mjs', film, out, CHROMIUM],
  },
];

type InstalledPeer = { readonly kind: 'installed'; readonly folder: string };
type MissingPeer = { readonly kind: 'missing'; readonly reason: string };

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

/** Runs a command where a peer is installed. */
export async function runPeer([command = '', ...args]: readonly string[], folder: string): Promise<void> {
  await run(command, args, { cwd: folder, env: peerEnvironment(), maxBuffer: 1 << 26, timeout: LIMIT_MS });
}

/** Without the project's own Node first in the path: native parts are built for the system's, whose headers are there. */
function peerEnvironment(): NodeJS.ProcessEnv {
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
