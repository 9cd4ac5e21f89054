// npm run bench: how near the engine is to the encoder's floor, as ratios within this run; then how quickly the screen
// answers. `-- --screen` measures the screen alone, `-- --engine` the engine alone.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openBenchCampaign } from './bench-campaign.ts';
import { type Figure, printFigures } from './measured.ts';
import { planFigure } from './plan-figure.ts';
import { printProfile } from './profile.ts';
import { renderFigures } from './render-figures.ts';
import { screenFigures } from './screen/screen-figures.ts';

const REPORT = join(import.meta.dirname, '../../.cache/bench.json');

const bench = await openBenchCampaign();
try {
  if (process.argv.includes('--profile')) await printProfile(bench);
  else await reportFigures();
} finally {
  await bench.close();
}

async function reportFigures(): Promise<void> {
  const tools = await bench.studio.tools();
  const figures: Figure[] = [];
  if (!process.argv.includes('--screen'))
    figures.push(...(await renderFigures(bench, tools.ffmpeg.path)), planFigure());
  if (!process.argv.includes('--engine')) figures.push(...(await screenFigures()));
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, ffmpeg: tools.ffmpeg.version };
  printFigures(figures);
  console.log(JSON.stringify(machine));
  await mkdir(join(REPORT, '..'), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  console.log(`written to ${REPORT}`);
}
