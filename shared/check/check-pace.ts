import { FRAME_RATE } from '../base/units.ts';
import type { Fault } from './check-scope.ts';
import { countCharacters } from './count-characters.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `reading-speed`: texts with more characters a second than the language's figure. */
export function checkReadingSpeed({ captions, market }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const language = [market.id, ...market.fallback].find((each) => rule.figures[each] !== undefined);
  if (language === undefined) return [];
  const most = figureOf(rule, language);
  return captions.flatMap(({ id, kind, text, span }) => {
    if (kind !== 'text') return [];
    const seconds = span.frames / FRAME_RATE;
    const characters = countCharacters(text, market.id);
    if (characters <= most * seconds) return [];
    const message = `Caption "${id}" has ${characters} characters in ${seconds.toFixed(1)} s; ${most} a second can be read in this language.`;
    const fix = `Shorten it to ${Math.floor(most * seconds)} characters, or show it for ${(characters / most).toFixed(1)} s.`;
    return [{ subject: id, frames: span, message, fix }];
  });
}

/** `time-on-screen`: texts that are gone too soon. */
export function checkTimeOnScreen({ captions }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const least = figureOf(rule, 'frames');
  return captions.flatMap(({ id, text, span }) => {
    if (text === '' || span.frames >= least) return [];
    const message = `Caption "${id}" stands for ${span.frames} frames; ${least} are the least.`;
    return [{ subject: id, frames: span, message }];
  });
}
