import { type VariantIds, variantName } from '../../../shared/campaign/variant-ids.ts';
import type { ExplainedPart } from '../../services/explain-variant.ts';
import type { Terminal } from './terminal.ts';

/** One line for each part of a variant: its frames, what is on screen, why it was rendered or reused, what it cost. */
export function printExplanation(variant: VariantIds, parts: readonly ExplainedPart[], { out }: Terminal): void {
  const width = Math.max(...parts.map(({ title }) => title.length));
  out(variantName(variant));
  for (const part of parts) {
    const { title, from, frames, source, seconds } = part;
    const range = `${from}-${from + frames - 1}`;
    const cost = source === 'made' ? `${seconds.toFixed(2)} s` : '';
    const done = source === 'made' ? 'rendered' : 'reused';
    out(`  ${range.padStart(7)}  ${title.padEnd(width)}  ${done.padEnd(8)}  ${cost.padStart(7)}  ${reason(part)}`);
  }
}

function reason({ source, changed }: ExplainedPart): string {
  if (changed === null) return source === 'made' ? 'new' : from(source);
  if (changed.length > 0) return `changed: ${changed.join(', ')}${source === 'made' ? '' : `; ${from(source)}`}`;
  return source === 'made' ? 'as before, but not in the cache' : 'as before';
}

function from(source: ExplainedPart['source']): string {
  return source === 'shared' ? 'made for another variant of this run' : 'made by an earlier run';
}
