// npm run bench:peers: the bench's five scenes by Fifteen, by editly and by Remotion, one after the other in each round.
// The peers are installed in the temporary folder at run time and are no dependencies; where one cannot be, that is said.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openBenchCampaign } from '../bench-campaign.ts';
import { median, pairedRatio, timed } from '../measured.ts';
import { readRounds } from '../rounds.ts';
import { thisRun } from '../this-run.ts';
import { writeFilm } from './film.ts';
import { installPeer, type Peer, peerEnvironment } from './install-peer.ts';

const run = promisify(execFile);
const REPORT = join(import.meta.dirname, '../../../.cache/bench-peers.json');
const CHROMIUM = process.env['FIFTEEN_CHROMIUM'] ?? '/usr/bin/chromium';

type Render = (film: string, out: string) => Promise<number>;

const EDITLY: Peer = {
  name: 'editly',
  packages: ['editly@0.14.2'],
  proof: 'node_modules/gl/build/Release/webgl.node',
  needs:
    "a compiler, Python and (Debian's names) libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev librsvg2-dev libxi-dev libglu1-mesa-dev libglew-dev xvfb",
  files: ['editly-film.mjs'],
};

const REMOTION: Peer = {
  name: 'remotion',
  packages: [
    ...['remotion', '@remotion/renderer', '@remotion/bundler'].map((name) => `${name}@4.0.529`),
    ...['react@19.2.3', 'react-dom@19.2.3'],
  ],
  proof: 'node_modules/@remotion/renderer/package.json',
  needs: 'Chromium (FIFTEEN_CHROMIUM names it)',
  files: ['remotion-film.mjs', 'remotion-composition.jsx'],
};

/** Its own renders need a display: one in memory. */
function editly(folder: string): Render {
  return (film, out) =>
    timed(() => run('xvfb-run', ['-a', 'node', 'editly-film.mjs', film, out], { cwd: folder, env: peerEnvironment() }));
}

/** Without bundling, which is done once for many videos. */
function remotion(folder: string): Render {
  return async (film, out) => {
    const args = ['remotion-film.mjs', film, out, CHROMIUM];
    const { stdout } = await run('node', args, { cwd: folder, env: peerEnvironment() });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').seconds;
  };
}

const bench = await openBenchCampaign();
const work = await mkdtemp(join(tmpdir(), 'fifteen-film-'));
try {
  await writeFilm(bench, work);
  const missing: string[] = [];
  const peers: { readonly name: string; readonly render: Render }[] = [];
  for (const [peer, open] of [[EDITLY, editly] as const, [REMOTION, remotion] as const]) {
    const installed = await installPeer(peer, join(tmpdir(), 'fifteen-peers'));
    if (installed.kind === 'installed') peers.push({ name: peer.packages[0] ?? '', render: open(installed.folder) });
    else missing.push(`${peer.packages[0]} cannot be installed here: ${installed.reason}`);
  }
  await bench.render(['en-US']);
  const fifteen: number[] = [];
  const others = peers.map(({ name, render }) => ({ name, render, seconds: [] as number[] }));
  for (let round = 0; round < readRounds(); round += 1) {
    await bench.chill();
    fifteen.push(await timed(() => bench.render(['en-US'])));
    for (const { name, render, seconds } of others) {
      seconds.push(await render(work, join(work, `${name.replace(/\W/g, '-')}.mp4`)));
      console.log(
        `round ${round + 1}: ${name} ${seconds.at(-1)?.toFixed(1)} s, Fifteen ${fifteen.at(-1)?.toFixed(1)} s`,
      );
    }
  }
  const figures = others.map(({ name, seconds }) => ({
    name: `${name} over Fifteen, same five scenes`,
    value: pairedRatio(seconds, fifteen),
    seconds: median(seconds),
  }));
  for (const { name, value, seconds } of figures)
    console.log(`${name}: ${value.toFixed(1)} (${seconds.toFixed(1)} s / ${median(fifteen).toFixed(1)} s)`);
  for (const line of missing) console.log(line);
  const machine = thisRun((await bench.studio.tools()).ffmpeg.version);
  console.log(JSON.stringify(machine));
  const renders = [
    { name: 'Fifteen', seconds: median(fifteen) },
    ...others.map(({ name, seconds }) => ({ name, seconds: median(seconds) })),
  ];
  await mkdir(join(REPORT, '..'), { recursive: true });
  await writeFile(
    REPORT,
    `${JSON.stringify({ machine, rounds: fifteen.length, renders, figures, missing }, null, 2)}\n`,
  );
} finally {
  await bench.close();
  await rm(work, { recursive: true, force: true });
}
