import { FRAME_RATE } from '../base/units.ts';
import type { Finding } from './finding.ts';

/** The same finding in several variants, each list in the order found. */
export type FindingGroup = { readonly first: Finding; readonly places: string };

/** Long lists are cut: the rest is in the data. */
const LISTED = 6;

/** One entry for findings that differ in product, market, hook and time only; `places` says where, for people. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { severity, rule, subject, message, fix, offReason } = finding;
    const key = JSON.stringify([severity, rule, subject, message, fix, offReason]);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return Array.from(groups.values(), (group) => ({ first: group[0], places: placesOf(group) }));
}

function placesOf(group: readonly [Finding, ...Finding[]]): string {
  const [{ subject, frames }] = group;
  const products = [...new Set(group.flatMap(({ product }) => product ?? []))];
  const markets = [...new Set(group.flatMap(({ market }) => market ?? []))];
  const hooks = [...new Set(group.flatMap(({ hook }) => hook ?? []))];
  const time = frames
    ? `${(frames.from / FRAME_RATE).toFixed(1)} to ${((frames.from + frames.frames) / FRAME_RATE).toFixed(1)} s`
    : '';
  return [subject, listed(products), listed(markets), listed(hooks), time].filter(Boolean).join(' · ');
}

function listed(names: readonly string[]): string {
  if (names.length <= LISTED) return names.join(', ');
  return `${names.slice(0, LISTED - 1).join(', ')} and ${names.length - LISTED + 1} more`;
}
