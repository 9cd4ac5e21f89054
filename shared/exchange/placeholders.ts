import { pluralForm } from '../locale/plural-forms.ts';
import type { FaultRule } from './exchange-unit.ts';

const PLACEHOLDER = /\{\{[^{}]*\}\}|\$t\([^()]*\)/g;

/** A piece of a text: plain, or a placeholder such as `{{price}}` or `$t(brand)` as it stands. */
export type TextPiece = { readonly kind: 'plain' | 'placeholder'; readonly text: string };

/** A text in pieces; joined they are the text. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(PLACEHOLDER)) {
    if (index > end) pieces.push({ kind: 'plain', text: text.slice(end, index) });
    pieces.push({ kind: 'placeholder', text: found });
    end = index + found.length;
  }
  return end < text.length ? [...pieces, { kind: 'plain', text: text.slice(end) }] : pieces;
}

/** The placeholders of a text, each once, without the spaces that i18next does not mind. */
export function placeholdersOf(text: string): readonly string[] {
  const found = textPieces(text).flatMap((piece) => (piece.kind === 'placeholder' ? [plainName(piece.text)] : []));
  return [...new Set(found)];
}

function plainName(placeholder: string): string {
  return placeholder.replace(/\s+/g, '');
}

type Compared = { readonly key: string; readonly source: string; readonly target: string };
type PlaceholderFault = { readonly rule: FaultRule; readonly message: string };

/** Placeholders that a translation lost, made up or broke. `{{count}}` may be left out where the form says the number. */
export function placeholderFaults({ key, source, target }: Compared): readonly PlaceholderFault[] {
  const plural = pluralForm(key);
  const wanted = placeholdersOf(source);
  const given = placeholdersOf(target);
  const mayLack = plural && ['zero', 'one', 'two'].includes(plural.form) ? ['{{count}}'] : [];
  const known = [...wanted, ...(plural ? ['{{count}}'] : [])];
  const lost = wanted.filter((each) => !given.includes(each) && !mayLack.includes(each));
  const made = given.filter((each) => !known.includes(each));
  const faults: PlaceholderFault[] = [];
  if (lost.length > 0) {
    const message = `The translation of "${key}" lacks ${lost.join(', ')}. Put it in as it stands in the source.`;
    faults.push({ rule: 'placeholder-missing', message });
  }
  if (made.length > 0) {
    const message = `The translation of "${key}" has ${made.join(', ')}, which the source has not. ${known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Take it out.'}`;
    faults.push({ rule: 'placeholder-unknown', message });
  }
  if (hasLooseBraces(target) && !hasLooseBraces(source)) {
    const message = `The translation of "${key}" has braces that belong to no placeholder. Write placeholders as {{name}}.`;
    faults.push({ rule: 'placeholder-unknown', message });
  }
  return faults;
}

function hasLooseBraces(text: string): boolean {
  return textPieces(text).some((piece) => piece.kind === 'plain' && /\{\{|\}\}/.test(piece.text));
}
