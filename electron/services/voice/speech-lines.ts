import { type ScriptLine, speechScript } from '../../../shared/captions/speech-script.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { CaptionWords, SpokenCaption } from '../lay-out-captions.ts';

/** What a draft voice says of a variant's captions: no countdown, and of a price what is to be paid. */
export function speechLines(captions: readonly SpokenCaption[]): readonly ScriptLine[] {
  return speechScript(
    captions.map(({ caption: { from, frames }, words }) => ({ text: spokenWords(words), from, frames })),
  );
}

function spokenWords(words: CaptionWords): string {
  if (words.kind === 'countdown') return '';
  return words.kind === 'price' ? words.amount : words.text;
}

/** Equal while a draft voice still says what the captions say. */
export function saidHash(lines: readonly ScriptLine[]): string {
  return hashText(JSON.stringify(lines.map(({ text, from }) => [text, from])));
}
