import { FRAME_RATE } from '../../../shared/base/units.ts';
import type { Finding, Severity } from '../../../shared/check/finding.ts';
import type { Terminal } from './terminal.ts';

/** A finding as a JSON line. */
export function findingEvent(finding: Finding): object {
  return { event: 'finding', ...finding };
}

/**
 * Findings for people: the same finding in several variants is one entry. To stderr while rendering; `check` makes them
 * its result.
 */
export function printFindings(findings: readonly Finding[], print: (line: string) => void, terminal: Terminal): void {
  for (const group of groupFindings(findings)) {
    const [first] = group;
    if (!first) continue;
    print(`${severityWord(first.severity, terminal)} ${first.rule} ${placeOf(group)}`);
    print(`  ${first.message}`);
    print(`  ${first.fix}`);
  }
}

function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.rule, finding.subject, finding.message, finding.fix]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function placeOf(group: readonly Finding[]): string {
  const products = [...new Set(group.flatMap(({ product }) => product ?? []))];
  const markets = [...new Set(group.flatMap(({ market }) => market ?? []))];
  const { subject, frames } = group[0] ?? {};
  const time = frames
    ? `${(frames.from / FRAME_RATE).toFixed(1)} to ${((frames.from + frames.frames) / FRAME_RATE).toFixed(1)} s`
    : '';
  return [subject, listed(products), listed(markets), time].filter(Boolean).join(' · ');
}

/** Long lists are cut: the rest is in `--json`. */
function listed(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

function severityWord(severity: Severity, { errColour }: Terminal): string {
  if (severity === 'error') return errColour.red('error');
  return severity === 'warning' ? errColour.yellow('warning') : errColour.blue('notice');
}
