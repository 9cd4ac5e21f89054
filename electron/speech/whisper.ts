import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { findOnPath } from '../bootstrap/system-tools.mjs';
import type { Machine } from './find-engine.ts';
import { readTranscript, type Transcript } from './read-transcript.ts';
import { runSpeech } from './run-speaker.ts';

export type Listening = {
  /** whisper-cli, by name or path; null to look for it. */
  readonly program: string | null;
  /** A model of whisper.cpp, ggml-NAME.bin. */
  readonly model: string;
  /** A WAV file, 16 kHz, one channel. */
  readonly sound: string;
  /** Language that is spoken, BCP 47. */
  readonly locale: string;
  /** An empty folder for what the program writes. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
};

/** whisper-cli, where it is; null: not here. `FIFTEEN_WHISPER` names another one. */
export function findWhisper({ env, platform }: Machine): string | null {
  return env['FIFTEEN_WHISPER'] || findOnPath('whisper-cli', env, platform);
}

/**
 * Hears words with their times in a sound file. Errors: `tool-missing` with the way to get it, `file-missing` or `bad-input`
 * for the model, `bad-input` where it fails or only knows English, `cancelled`.
 */
export async function hearWords(listening: Listening, machine: Machine): Promise<Transcript> {
  const { model, sound, locale, folder, signal, onProgress } = listening;
  const program = listening.program ?? findWhisper(machine);
  if (program === null) throw missing();
  await requireModel(model);
  const target = path.join(folder, 'heard');
  // The name of the file is its own argument, so that no text of a user is read as an option.
  const args = ['-m', path.resolve(model), '-f', sound, '-l', languageOf(locale), '-ojf', '-of', target, '-pp'];
  const onLine = (line: string): void => {
    const percent = /progress\s*=\s*(\d+)%/.exec(line)?.[1];
    if (percent !== undefined) onProgress(Math.min(1, Number(percent) / 100));
  };
  let tail = '';
  await runSpeech({
    ...{ program, args, input: null, signal },
    onLine: (line) => {
      onLine(line);
      if (/error|fail/i.test(line)) tail = line;
    },
  });
  // It ends with 0 after some errors too, such as a language that it does not know: only its file is a success.
  const written = await readFile(`${target}.json`).catch(() => null);
  if (written === null) {
    throw new StudioError('bad-input', `${program} wrote no transcript for ${locale}. ${tail || 'It gave no reason.'}`);
  }
  const transcript = readTranscript(written);
  if (transcript.isMultilingual === false && languageOf(locale) !== 'en') {
    const message = `${path.basename(model)} knows English alone, and ${locale} is spoken. Take a model without ".en" in its name.`;
    throw new StudioError('bad-input', message, { params: { locale } });
  }
  return transcript;
}

/** Whisper's names of languages, where they are others than BCP 47's. */
const NAMES: Readonly<Record<string, string>> = { fil: 'tl', nb: 'no', iw: 'he', 'zh-hk': 'yue' };

function languageOf(locale: string): string {
  const wanted = locale.toLowerCase();
  const [language = wanted] = wanted.split('-');
  return NAMES[wanted] ?? NAMES[language] ?? language;
}

/** The first bytes of a model: "ggml" as a number, so backwards in the file. */
const MAGIC = 'lmgg';

async function requireModel(model: string): Promise<void> {
  const file = await open(model).catch(() => {
    const from = 'https://huggingface.co/ggerganov/whisper.cpp';
    throw new StudioError(
      'file-missing',
      `${model} is not there. Models of whisper.cpp, ggml-NAME.bin, are at ${from}.`,
    );
  });
  try {
    const { buffer, bytesRead } = await file
      .read(Buffer.alloc(4), 0, 4, 0)
      .catch(() => ({ buffer: null, bytesRead: 0 }));
    if (bytesRead === 4 && buffer?.toString('latin1') === MAGIC) return;
    throw new StudioError('bad-input', `${model} is no model of whisper.cpp. Take a file such as ggml-base.bin.`);
  } finally {
    await file.close();
  }
}

function missing(): StudioError {
  const how = 'Get it from https://github.com/ggml-org/whisper.cpp (macOS: brew install whisper-cpp)';
  const message = `whisper-cli is not on this machine, so no captions can be made from speech. ${how}, or name it by FIFTEEN_WHISPER. All else works without it.`;
  return new StudioError('tool-missing', message, { params: { tool: 'whisper-cli' } });
}
