import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BatchReport } from './batch-worker.ts';
import { costOf, type Figure } from './measured.ts';

const run = promisify(execFile);
const WORKER = path.join(import.meta.dirname, 'batch-worker.ts');
const SAMPLE = path.join(import.meta.dirname, '../../assets/samples/kettle.fifteen');
/** The size that issue and docs speak of. */
const PRODUCTS = 500;
const PICTURES_EACH = 3;

/**
 * 500 products with three pictures each, in the sample's 12 markets: chosen, built, checked and planned. First with
 * pictures that nobody has looked at yet, then as after an import, which remembers what its pictures are.
 */
export async function batchFigures(ffmpeg: string): Promise<readonly Figure[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'fifteen-bench-batch-'));
  try {
    const folder = path.join(root, 'catalogue.fifteen');
    await writeCatalogue(folder, ffmpeg);
    const cold = await dryRun(folder, root);
    const warm = await dryRun(folder, root);
    const name = `${PRODUCTS} products x ${cold.variants / PRODUCTS} markets planned and checked`;
    return [
      { name: `${name}, pictures new`, value: cold.seconds, unit: 's', target: 60, detail: cold.detail },
      { name: `${name}, pictures known`, value: warm.seconds, unit: 's', target: 60, detail: warm.detail },
      {
        ...{ name: 'peak memory of that', value: Math.max(cold.megabytes, warm.megabytes), unit: 'MB', target: 1000 },
        detail: 'resident, without ffprobe',
      },
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function dryRun(folder: string, root: string): Promise<BatchReport & { readonly detail: string }> {
  const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
  let text = '';
  const { processor } = await costOf(async () => {
    text = (await run(process.execPath, [WORKER, folder], { env })).stdout;
  });
  const report = JSON.parse(text) as BatchReport;
  const { variants, failed, findings } = report;
  if (failed > 0) throw new Error(`${failed} of ${variants} variants would fail`);
  return { ...report, detail: `processor ${processor.toFixed(1)} s; ${findings} findings` };
}

/** The sample's texts and markets, with products that have names, prices and pictures of their own. */
async function writeCatalogue(folder: string, ffmpeg: string): Promise<void> {
  await cp(SAMPLE, folder, { recursive: true });
  const source = ['-f', 'lavfi', '-i', `testsrc2=size=800x800:rate=30:duration=${(PRODUCTS * PICTURES_EACH) / 30}`];
  await run(ffmpeg, ['-v', 'error', ...source, '-q:v', '5', path.join(folder, 'media/%d.jpg')]);
  const sample = JSON.parse(await readFile(path.join(SAMPLE, 'campaign.json'), 'utf8'));
  const { slots: _slots, music: _music, brand: _brand, ...document } = sample;
  const [kettle] = sample.products;
  const products = Array.from({ length: PRODUCTS }, (_, index) => ({
    ...kettle,
    id: `kettle-${index + 1}`,
    name: `Aurel Kettle ${index + 1}`,
    price: { ...kettle.price, amount: `${10 + index}.90`, was: `${20 + index}.90`, lowest30d: `${20 + index}.90` },
    media: Array.from({ length: PICTURES_EACH }, (_, at) => `media/${index * PICTURES_EACH + at + 1}.jpg`),
  }));
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...document, products }));
}
