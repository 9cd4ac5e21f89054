import { FRAME_RATE } from '../base/units.ts';
import { matchingOverrides } from '../campaign/choices.ts';
import type { Fault } from './check-scope.ts';
import { figureOf, type RuleInForce } from './rules-in-force.ts';
import type { VariantFacts } from './variant-facts.ts';

/** `voice-missing`: a market without the voice that others have. One that is silenced on purpose has null there. */
export function checkVoiceThere({ campaign, product, market, voice }: VariantFacts): readonly Fault[] {
  const { overrides = [] } = campaign;
  const isSpoken = [campaign, ...overrides].some((layer) => layer.voice);
  if (voice || !isSpoken) return [];
  const matching = matchingOverrides(campaign, { product: product.id, market: market.id, hook: null });
  if ([campaign, ...matching.map(({ override }) => override)].some((layer) => layer.voice === null)) return [];
  return [{ subject: 'voice', message: `Nobody speaks in ${market.id}, and in other markets somebody does.` }];
}

/** `voice-language`: a voice of the whole campaign, heard in a market of another language. */
export function checkVoiceLanguage({ campaign, market, voice }: VariantFacts): readonly Fault[] {
  const language = languageOf(market.id);
  const spoken = languageOf(voice?.choice.draft?.market ?? campaign.sourceLocale);
  if (!voice || voice.isForMarket || language === spoken) return [];
  const { file } = voice.choice;
  return [{ subject: file, message: `${file} is the voice of all markets, and buyers in ${market.id} hear it too.` }];
}

/** `voice-cut`: a voice that outlasts the film. */
export function checkVoiceLength({ voice, frames }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  if (!voice) return [];
  const { file, start = 0, speech } = voice.choice;
  const last = speech?.at(-1);
  const end = start + (last ? last.from + last.frames : Math.round(voice.seconds * FRAME_RATE));
  if (end - frames <= figureOf(rule, 'frames')) return [];
  const over = ((end - frames) / FRAME_RATE).toFixed(1);
  return [{ subject: file, message: `${file} speaks ${over} s longer than the film: its end is not heard.` }];
}

/** `voice-late`: lines of a draft that go on after their captions have left. */
export function checkVoiceLate({ voice, frames }: VariantFacts, rule: RuleInForce): readonly Fault[] {
  const { draft, speech = [], start = 0, file = '' } = voice?.choice ?? {};
  // A stale draft says other lines: that is told by itself.
  if (!voice || !draft || draft.said !== voice.said) return [];
  return voice.lines.flatMap((line, index): readonly Fault[] => {
    const said = speech[index];
    const end = Math.min(frames, line.from + line.frames);
    const over = said ? start + said.from + said.frames - end : 0;
    if (over <= figureOf(rule, 'frames')) return [];
    const seconds = (over / FRAME_RATE).toFixed(1);
    return [{ subject: file, message: `"${line.text}" is spoken ${seconds} s longer than its caption is shown.` }];
  });
}

/** `voice-stale`: a draft voice that says what the captions said before. */
export function checkVoiceStale({ voice }: VariantFacts): readonly Fault[] {
  const draft = voice?.choice.draft;
  if (!voice || !draft || draft.said === voice.said) return [];
  return [{ subject: voice.choice.file, message: `${voice.choice.file} says other words than the captions do now.` }];
}

/** `voice-draft`: a voice of a program is to be replaced, or declared. */
export function checkVoiceDraft({ voice, campaign }: VariantFacts): readonly Fault[] {
  const draft = voice?.choice.draft;
  if (!voice || !draft || campaign.posting?.hasAiContent === true) return [];
  return [{ subject: voice.choice.file, message: `${voice.choice.file} was spoken by ${draft.engine}.` }];
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
