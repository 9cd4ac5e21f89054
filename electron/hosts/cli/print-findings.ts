import type { Finding } from '../../../shared/check/finding.ts';
import { groupFindings } from '../../../shared/check/group-findings.ts';
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
  for (const { first, places } of groupFindings(findings)) {
    const { rule, message, fix, why, offReason } = first;
    print(`${severityWord(first, terminal)} ${rule} ${places}`);
    print(`  ${message}`);
    if (offReason === null) print(`  ${fix}`);
    else print(`  Switched off: ${offReason}`);
    if (why) print(`  ${terminal.errColour.dim(`${why.source}; read ${why.checkedOn}; certainty ${why.certainty}`)}`);
  }
}

function severityWord({ severity, offReason }: Finding, { errColour }: Terminal): string {
  if (offReason !== null) return errColour.dim('off');
  if (severity === 'error') return errColour.red('error');
  return severity === 'warning' ? errColour.yellow('warning') : errColour.blue('notice');
}
