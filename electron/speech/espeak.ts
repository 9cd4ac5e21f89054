import { StudioError } from '../../shared/base/studio-error.ts';
import { runSpeech } from './run-speaker.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** Languages that espeak-ng calls by other names than BCP 47 (its docs/languages.md). */
const NAMES: Readonly<Record<string, string>> = {
  'zh-hk': 'yue',
  zh: 'cmn',
  no: 'nb',
  'es-mx': 'es-419',
  'es-co': 'es-419',
  'es-ar': 'es-419',
  'es-cl': 'es-419',
  en: 'en-us',
  fr: 'fr-fr',
};

/** espeak-ng: small, speaks over a hundred languages, sounds like a robot. Good enough to judge the timing. */
export async function openEspeak(program: string, signal: AbortSignal): Promise<SpeechEngine> {
  const voices = readVoices(await runSpeech({ program, args: ['--voices'], input: null, signal }));
  const voiceFor = (locale: string): string => {
    const wanted = locale.toLowerCase();
    const [language = wanted] = wanted.split('-');
    const found = [NAMES[wanted], wanted, NAMES[language], language].find((each) => each && voices.includes(each));
    if (found) return found;
    const message = `espeak-ng has no voice for ${locale}. Record one, or use piper with a model for this language.`;
    throw new StudioError('bad-input', message, { params: { locale } });
  };
  return {
    id: 'espeak-ng',
    voiceFor,
    speak: async ({ text, locale, target, signal: stop }) => {
      refuseKanji(text, locale);
      // -z: no pause at the end. The text comes by stdin, where nothing is read as an option.
      const args = ['-v', voiceFor(locale), '-z', '-b', '1', '-w', target, '--stdin'];
      await runSpeech({ program, args, input: text, signal: stop });
    },
  };
}

/** Second column of `espeak-ng --voices`: `5  de  --/M  German  gmw/de`. */
function readVoices(table: string): readonly string[] {
  return table.split('\n').flatMap((line) => /^\s*\d+\s+(\S+)/.exec(line)?.[1]?.toLowerCase() ?? []);
}

/** It reads kana alone and says "Chinese letter" for each kanji. */
function refuseKanji(text: string, locale: string): void {
  if (!locale.startsWith('ja') || !/\p{Script=Han}/u.test(text)) return;
  const message = `espeak-ng cannot read the kanji of "${text}". Record this voice, or use piper with a Japanese model.`;
  throw new StudioError('bad-input', message, { params: { locale } });
}
