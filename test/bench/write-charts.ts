// npm run bench -- --charts: draws what the last runs of the bench, its profile and its peers measured into docs/.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BarChart, barChart } from './bar-chart.ts';
import { type Figure, figureText, isReached } from './measured.ts';

const CACHE = join(import.meta.dirname, '../../.cache');
const DOCS = join(import.meta.dirname, '../../docs');

type Machine = { readonly cpu: string; readonly cores: number; readonly measuredAt: string; readonly load: number };

/** What a run of the bench leaves in `.cache`, by file name. */
type Reports = {
  readonly 'bench.json': { readonly machine: Machine; readonly figures: readonly Figure[] };
  readonly 'bench-profile.json': { readonly machine: Machine; readonly stages: readonly Stage[] };
  readonly 'bench-peers.json': {
    readonly machine: Machine;
    readonly renders: readonly { readonly name: string; readonly seconds: number }[];
  };
};

type Stage = { readonly stage: string; readonly seconds: number };

export async function writeCharts(): Promise<void> {
  await draw('bench.json', 'speed-figures.svg', figuresChart);
  await draw('bench-profile.json', 'speed-profile.svg', profileChart);
  await draw('bench-peers.json', 'speed-peers.svg', peersChart);
}

async function draw<Name extends keyof Reports>(
  report: Name,
  target: string,
  chart: (report: Reports[Name]) => BarChart,
): Promise<void> {
  const text = await readFile(join(CACHE, report), 'utf8').catch(() => null);
  if (text === null) return console.log(`${report} is not there: run that part of the bench first`);
  await writeFile(join(DOCS, target), barChart(chart(JSON.parse(text))));
  console.log(`drawn: docs/${target}`);
}

/** Figures of all units side by side, as shares of their targets. Frames a second are to be high, not low. */
function figuresChart({ machine, figures }: Reports['bench.json']): BarChart {
  return {
    title: 'Measured, as a share of the target',
    note: noteOf(machine),
    bars: figures.map((figure) => ({
      label: figure.name,
      value: figure.unit === 'frames/s' ? figure.target / figure.value : figure.value / figure.target,
      text: figureText(figure),
      isOver: !isReached(figure),
    })),
    mark: { value: 1, text: 'target' },
  };
}

function profileChart({ machine, stages }: Reports['bench-profile.json']): BarChart {
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    title: "Where one variant's time goes, one process after the other",
    note: noteOf(machine),
    bars: stages.map(({ stage, seconds }) => ({
      label: stage,
      value: seconds,
      text: `${((seconds / total) * 100).toFixed(0)} %`,
      isOver: false,
    })),
    mark: null,
  };
}

function peersChart({ machine, renders }: Reports['bench-peers.json']): BarChart {
  return {
    title: 'The same five scenes, seconds',
    note: noteOf(machine),
    bars: renders.map(({ name, seconds }) => ({
      label: name,
      value: seconds,
      text: `${seconds.toFixed(1)} s`,
      isOver: name !== 'Fifteen',
    })),
    mark: null,
  };
}

function noteOf({ cpu, cores, measuredAt, load }: Machine): string {
  return `${measuredAt}, ${cores} cores of ${cpu}, load ${load.toFixed(0)} at the end`;
}
