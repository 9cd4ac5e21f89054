import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { renderedCampaign } from '../electron/services/posts/rendered-campaign.ts';
import { type Figure, median, pairedRatio } from './measured.ts';
import type { UploadReport } from './upload-worker.ts';

const BYTES = 300_000_000;
const PAIRS = 3;
const EMULATOR = path.join(import.meta.dirname, '../tiktok-emulator/main.ts');
const WORKER = path.join(import.meta.dirname, 'upload-worker.ts');

/** How an upload of 300 MB stands beside `curl -T` of the same file to the same emulator, and what memory it takes. */
export async function uploadFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-bench-upload-'));
  const emulator = spawn(process.execPath, [EMULATOR], { stdio: ['ignore', 'pipe', 'inherit'] });
  let worker: ChildProcess | null = null;
  try {
    const origin = await originOf(emulator);
    const campaign = await renderedCampaign(folder, ['de-DE'], () => BYTES);
    worker = fork(WORKER, [origin, folder, campaign], { execArgv: [] });
    await once(worker, 'message');
    const own: UploadReport[] = [];
    const curl: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      worker.send('upload');
      const [report] = (await once(worker, 'message')) as [UploadReport];
      own.push(report);
      curl.push(await curlSeconds(path.join(campaign, 'renders/kettle/de-DE.mp4'), origin));
    }
    const seconds = own.map((each) => each.seconds);
    const megabytes = Math.max(...own.map((each) => each.extraMegabytes));
    const detail = `${PAIRS} pairs, medians ${median(seconds).toFixed(2)} s and ${median(curl).toFixed(2)} s`;
    return [
      { name: 'upload of 300 MB over curl -T', value: pairedRatio(seconds, curl), unit: 'ratio', target: 1.2, detail },
      {
        name: 'extra memory of that upload',
        value: megabytes,
        unit: 'MB',
        target: 100,
        detail: 'resident, at the peak',
      },
    ];
  } finally {
    for (const child of [worker, emulator]) if (child) await ended(child);
    await rm(folder, { recursive: true, force: true });
  }
}

async function originOf({ stdout }: ChildProcess): Promise<string> {
  for await (const text of stdout ?? []) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0];
    if (origin) return origin;
  }
  throw new Error('the emulator did not start');
}

/** The emulator stores this body as it stores a piece, without TikTok's rules; curl adds the file's name after a closing slash, so there is none. */
async function curlSeconds(file: string, origin: string): Promise<number> {
  const args = ['-sS', '--fail', '-o', '/dev/null', '-w', '%{time_total}', '-T', file, `${origin}/sink`];
  const { stdout } = await promisify(execFile)('curl', args);
  return Number(stdout);
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
