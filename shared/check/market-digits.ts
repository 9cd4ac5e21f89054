import { numberFormat } from '../base/number-format.ts';
import { digitValue } from './read-amounts.ts';

/** Codes keep their own digits, as in USB-C 3.2; so do placeholders. */
const CODES = /\{\{[^}]*\}\}|[\p{sc=Latin}#-]\s?[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*\s?[-\p{sc=Latin}]/gu;

/** Runs of digits in a text that are none of the market's; those of names and codes do not count. */
export function foreignDigits(text: string, names: readonly string[], numberingSystem: string): readonly string[] {
  const zero = zeroOf(numberingSystem);
  const said = names.reduce((rest, name) => rest.replaceAll(name, ''), text.normalize('NFKC')).replace(CODES, '');
  return (said.match(/\p{Nd}+/gu) ?? []).filter((run) => !isIn(run, zero));
}

/** A text with its numbers in the digits of a market; codes and placeholders stay. */
export function withDigits(text: string, numberingSystem: string): string {
  const zero = zeroOf(numberingSystem);
  const kept = [...text.matchAll(CODES)].map(([code]) => code);
  const turned = text
    .split(CODES)
    .map((part) => part.replace(/\p{Nd}/gu, (digit) => String.fromCodePoint(zero + digitValue(digit))));
  return turned.map((part, index) => part + (kept[index] ?? '')).join('');
}

/** The ten digits of a numbering system in a row. */
export function digitsOf(numberingSystem: string): string {
  const zero = zeroOf(numberingSystem);
  return String.fromCodePoint(...Array.from({ length: 10 }, (_, index) => zero + index));
}

function isIn(run: string, zero: number): boolean {
  const codePoint = run.codePointAt(0) ?? 0;
  return codePoint >= zero && codePoint <= zero + 9;
}

function zeroOf(numberingSystem: string): number {
  return numberFormat('en', { numberingSystem }).format(0).codePointAt(0) ?? 0x30;
}
