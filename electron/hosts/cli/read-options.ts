import { InvalidArgumentError, Option } from 'commander';
import { canvasOf, DEFAULT_RATIO, RATIOS } from '../../../shared/base/ratio.ts';
import { PLACEMENTS, type PlacementId } from '../../../shared/campaign/placements.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';

/** A choice of ids: a list, or all that the campaign has. */
export type Choice = readonly string[] | 'all';

/** Reads `de-DE,fr-FR` or `all`; may be given several times. */
export function readChoice(text: string, before: Choice | undefined): Choice {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new InvalidArgumentError('Give ids separated by commas, or all.');
  if (ids.includes('all') || before === 'all') return 'all';
  return [...new Set([...(before ?? []), ...ids])];
}

/** Which openings of a campaign; all unless given. */
export function hookOption(): Option {
  const text = `openings, separated by commas: ids of hooks, ${OWN_OPENING} for the campaign's own, or all`;
  return new Option('--hook <ids>', text).argParser(readChoice);
}

/** Collects an option that may be given several times. */
export function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

export function readJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new InvalidArgumentError('Give a whole number from 1 to 64.');
  return jobs;
}

export function readMemory(text: string): number {
  const megabytes = Number(text);
  if (!Number.isInteger(megabytes) || megabytes < 256 || megabytes > 1_000_000)
    throw new InvalidArgumentError('Give megabytes as a whole number from 256, such as 2000.');
  return megabytes;
}

export function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number from 1 up.');
  return count;
}

export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0 || seconds >= 15) {
    throw new InvalidArgumentError('Give seconds from 0 to below 15, such as 3.5.');
  }
  return seconds;
}

export type Size = { readonly width: number; readonly height: number };

/** Reads `540x960`. Previews have the shape of a film, and H.264's sizes are even. */
export function readSize(text: string): Size {
  const [, width, height] = (/^(\d{1,4})x(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (!width || !height) throw new InvalidArgumentError('Give WIDTHxHEIGHT, such as 540x960.');
  const shorter = Math.min(width, height);
  const isEven = width % 2 === 0 && height % 2 === 0;
  const hasShape = RATIOS.map(canvasOf).some((canvas) => canvas.width * height === canvas.height * width);
  if (!isEven || !hasShape || shorter < 90 || shorter > 1080) {
    throw new InvalidArgumentError(
      'Give an even size of 9:16, 1:1 or 16:9 whose shorter side is 90 to 1080, such as 540x960.',
    );
  }
  return { width, height };
}

/** The shape of the videos; the campaign's own unless given. */
export function ratioOption(): Option {
  const text = `shape of the videos, laid out anew (default: the campaign's own, which is ${DEFAULT_RATIO} unless it says otherwise)`;
  return new Option('--ratio <ratio>', text).choices(RATIOS);
}

/** Where the videos run as ads; the campaign's own unless given. */
export function placementOption(): Option {
  const text = `places where the videos run as ads, separated by commas: ${PLACEMENTS.join(', ')}, or organic for posts alone (default: the campaign's own)`;
  return new Option('--placement <ids>', text).argParser(readPlacements);
}

/** Posts are where all videos go: named alone it leaves out the places that the campaign names. */
const ORGANIC = 'organic';

function readPlacements(text: string): readonly PlacementId[] {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== ORGANIC);
  const unknown = ids.find((id) => !PLACEMENTS.some((each) => each === id));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no "${unknown}". Give ${PLACEMENTS.join(', ')}.`);
  return PLACEMENTS.filter((each) => ids.includes(each));
}

export function readPrice(text: string): string {
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(text)) {
    throw new InvalidArgumentError('Give a plain number such as 39.90 (no currency sign, no thousands separator).');
  }
  return text;
}

export function readCurrency(text: string): string {
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new InvalidArgumentError('Give an ISO 4217 code such as EUR.');
  return code;
}
