// npm run bench: how near the engine is to the encoder's floor, as ratios within this run; then how quickly the screen
// answers. `-- --screen` measures the screen alone, `-- --engine` the engine, `-- --preview` the editor's previews, `-- --batch` plans and
// checks of a large catalogue, `-- --upload` uploads beside curl, `-- --rounds N` changes the number of rounds, `-- --charts` draws what was measured last.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchFigures } from './batch-figures.ts';
import { type BenchCampaign, openBenchCampaign } from './bench-campaign.ts';
import { type Figure, printFigures } from './measured.ts';
import { planFigures } from './plan-figure.ts';
import { previewFigures } from './preview-figures.ts';
import { printProfile } from './profile.ts';
import { renderFigures } from './render-figures.ts';
import { readRounds } from './rounds.ts';
import { screenFigures } from './screen/screen-figures.ts';
import { thisRun } from './this-run.ts';
import { uploadFigures } from './upload-figures.ts';
import { writeCharts } from './write-charts.ts';

const REPORT = join(import.meta.dirname, '../../.cache/bench.json');

const PARTS = ['engine', 'preview', 'screen', 'batch', 'upload'] as const;

if (process.argv.includes('--charts')) await writeCharts();
else await measure();

async function measure(): Promise<void> {
  const bench = await openBenchCampaign();
  try {
    if (process.argv.includes('--profile')) await printProfile(bench);
    else await reportFigures(bench);
  } finally {
    await bench.close();
  }
}

async function reportFigures(bench: BenchCampaign): Promise<void> {
  const tools = await bench.studio.tools();
  const figures: Figure[] = [];
  const only = PARTS.find((part) => process.argv.includes(`--${part}`));
  const has = (part: (typeof PARTS)[number]): boolean => only === undefined || only === part;
  if (has('engine')) figures.push(...(await renderFigures(bench, tools.ffmpeg.path, readRounds())), ...planFigures());
  if (has('preview')) figures.push(...(await previewFigures()));
  if (has('screen')) figures.push(...(await screenFigures()));
  if (has('batch')) figures.push(...(await batchFigures(tools.ffmpeg.path)));
  if (has('upload')) figures.push(...(await uploadFigures()));
  const machine = thisRun(tools.ffmpeg.version);
  printFigures(figures);
  console.log(JSON.stringify(machine));
  await mkdir(join(REPORT, '..'), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  console.log(`written to ${REPORT}`);
}
