import { FRAME_RATE } from '../base/units.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { CheckedCaption, VariantFacts } from './variant-facts.ts';

/** `disclosure-undeclared`: nothing says whom the videos promote. */
export function checkDeclared({ campaign }: VariantFacts): readonly Fault[] {
  if (campaign.posting?.disclosure) return [];
  return [
    { subject: 'posting', message: 'campaign.json does not say whom its videos promote ("posting.disclosure").' },
  ];
}

/** `disclosure-missing`: a paid partnership without any label on the picture. */
export function checkLabel(facts: VariantFacts): readonly Fault[] {
  const { market } = facts;
  if (!needsLabel(facts) || labelled(facts, facts.labels.any).length > 0) return [];
  const [usual] = market.disclosure.words;
  const message = `No caption says that this is advertising; in ${market.id} the usual word is "${usual}".`;
  return [{ subject: 'label', message, fix: `Show one of: ${market.disclosure.words.join(', ')}.` }];
}

/** `disclosure-language`: a label, but none of the market's words. */
export function checkLabelLanguage(facts: VariantFacts): readonly Fault[] {
  const { market, labels } = facts;
  const { words } = market.disclosure;
  if (!needsLabel(facts) || labelled(facts, labels.of(market)).length > 0) return [];
  return labelled(facts, labels.any)
    .slice(0, 1)
    .map(({ id, text, span }) => ({
      subject: id,
      frames: span,
      message: `The label "${text}" is none of this market's words.`,
      fix: `Show one of: ${words.join(', ')}.`,
    }));
}

/** `disclosure-short`: the market's label, but not when or for as long as the market asks. */
export function checkLabelTime(facts: VariantFacts, rule: RuleInForce): readonly Fault[] {
  if (!needsLabel(facts)) return [];
  const labels = labelled(facts, facts.labels.of(facts.market));
  const [first] = labels;
  if (!first) return [];
  const missing = missingTime(labels, facts, rule);
  if (missing === null) return [];
  return [{ subject: first.id, frames: first.span, message: `The label "${first.text}" ${missing}` }];
}

function missingTime(labels: readonly CheckedCaption[], facts: VariantFacts, rule: RuleInForce): string | null {
  const { when, minSeconds } = facts.market.disclosure;
  const shown = new Set(labels.flatMap(({ span }) => Array.from({ length: span.frames }, (_, at) => span.from + at)));
  const atStart = labels.some(({ span }) => span.from < figureOf(rule, 'startFrames'));
  const atEnd = labels.some(({ span }) => span.from + span.frames > facts.frames - figureOf(rule, 'endFrames'));
  const seconds = (shown.size / FRAME_RATE).toFixed(1);
  if (when === 'whole' && shown.size < facts.frames) return `stands for ${seconds} s, and must for the whole film.`;
  if (when === 'start' && !atStart) return 'must be there from the start.';
  if (when === 'start-and-end' && !(atStart && atEnd)) return 'must be there at the start and at the end.';
  if (shown.size < minSeconds * FRAME_RATE) return `stands for ${seconds} s, and must for ${minSeconds} s.`;
  return null;
}

function needsLabel({ campaign }: VariantFacts): boolean {
  return campaign.posting?.disclosure?.includes('branded') ?? false;
}

/** Captions that begin with one of some words: a label stands first, inside a sentence it is none. */
function labelled({ captions }: VariantFacts, pattern: RegExp): readonly CheckedCaption[] {
  return captions.filter(({ text }) => {
    const said = text.normalize('NFC');
    const found = pattern.exec(said);
    return found !== null && /^[^\p{L}\p{N}]*$/u.test(said.slice(0, found.index));
  });
}
