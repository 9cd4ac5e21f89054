import ts from 'typescript';
import { placeOf, type Source, walk } from './source-tree.ts';

type Limits = { readonly most: number; readonly p95: number };
type Measured = { readonly place: string; readonly lines: number };

const FILE_LINES: Limits = { most: 400, p95: 300 };
const FUNCTION_LINES: Limits = { most: 80, p95: 45 };

/** Tests keep the hard limit on files alone: a `describe` is one long function by its nature. */
export function fileSizeFindings(sources: readonly Source[]): readonly string[] {
  const measured = sources.map(({ path, text }) => ({ place: path, lines: text.split('\n').length - 1 }));
  return overLimits(measured, FILE_LINES, (place) => !place.startsWith('test/'));
}

export function functionLengthFindings(sources: readonly Source[]): readonly string[] {
  const measured = sources.filter(({ path }) => !path.startsWith('test/')).flatMap(functionsOf);
  return overLimits(measured, FUNCTION_LINES, () => true);
}

function overLimits(all: readonly Measured[], limits: Limits, counts: (place: string) => boolean): readonly string[] {
  const tooLong = all.filter(({ lines }) => lines > limits.most).map(({ place, lines }) => `${place}: ${lines} lines`);
  const sorted = all.flatMap(({ place, lines }) => (counts(place) ? [lines] : [])).sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0;
  return p95 > limits.p95 ? [...tooLong, `95th percentile: ${p95} lines, at most ${limits.p95}`] : tooLong;
}

function functionsOf(source: Source): readonly Measured[] {
  const found: Measured[] = [];
  walk(source.tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || !ts.isBlock(node.body as ts.Node)) return;
    const lines = source.tree.text.slice(node.getStart(source.tree), node.end).split('\n').length;
    found.push({ place: placeOf(source, node), lines });
  });
  return found;
}
