import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeMedia, moving } from '../../setup/make-media.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const run = promisify(execFile);
const WORKER = path.join(import.meta.dirname, 'batch-heap-worker.ts');
const VARIANTS = 1000;
/** Megabytes; 80 do (2026-11-25, Node 24.9). The worker with `keep`, which holds every plan, dies of these. */
const HEAP = 96;

describe('a batch of a thousand variants', () => {
  it('is surveyed, planned and scheduled in a small heap', async () => {
    const folder = path.join(await temporaryFolder(), 'large.fifteen');
    await mkdir(path.join(folder, 'media'), { recursive: true });
    const still = await makeMedia('still.png', [...moving('640x480'), '-frames:v', '1']);
    await copyFile(still, path.join(folder, 'media/a.png'));
    const products = Array.from({ length: VARIANTS }, (_, index) => ({
      id: `p${index}`,
      name: `Product ${index}`,
      price: { amount: `${index + 1}.90`, currency: 'EUR' },
      media: ['media/a.png'],
    }));
    const head = { schema: 'fifteen/campaign', version: 1, name: 'Large', template: 'feature-trio' };
    await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...head, markets: ['de-DE'], products }));
    const { stdout } = await run(process.execPath, [`--max-old-space-size=${HEAP}`, WORKER, folder]);
    expect(JSON.parse(stdout)).toEqual({ waiting: VARIANTS, settled: VARIANTS, kept: 0 });
  }, 600_000);
});
