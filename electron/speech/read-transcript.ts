import { z } from 'zod';
import { StudioError } from '../../shared/base/studio-error.ts';
import { FRAME_RATE } from '../../shared/base/units.ts';
import type { HeardWord } from '../../shared/captions/heard-word.ts';

const offsetsSchema = z.looseObject({ from: z.number(), to: z.number() });

/** What `whisper-cli -ojf` writes, as far as it is read; times are milliseconds. */
const transcriptSchema = z.looseObject({
  model: z.looseObject({ multilingual: z.boolean() }).optional(),
  result: z.looseObject({ language: z.string() }).optional(),
  transcription: z.array(
    z.looseObject({
      offsets: offsetsSchema,
      text: z.string(),
      /** Tokens that were given no time have no offsets. */
      tokens: z.array(z.looseObject({ text: z.string(), offsets: offsetsSchema.optional() })).optional(),
    }),
  ),
});

export type Transcript = {
  readonly words: readonly HeardWord[];
  /** Null where the file does not say. */
  readonly isMultilingual: boolean | null;
};

type Segment = z.infer<typeof transcriptSchema>['transcription'][number];
type Piece = { text: string; spaced: boolean; fromMs: number; toMs: number };

/** Marks of the model's own: `[_BEG_]`, `[_TT_150]`, `<|endoftext|>`. */
const MARK = /^(?:\[_\w+\]|<\|.*\|>)$/;
/** What is no speech is named in brackets: `[Music]`, `(applause)`, `♪`. */
const NO_SPEECH = /^\s*(?:[[(*♪].*[\])*♪]|♪+)?\s*$/u;

/**
 * Words with their frames out of the JSON of whisper.cpp. Its tokens may cut a letter of several bytes in two, each half in
 * a string of its own, so the file is no valid UTF-8: it is read byte by byte and put together before it is decoded. Throws `bad-input`.
 */
export function readTranscript(bytes: Buffer): Transcript {
  const parsed = transcriptSchema.safeParse(parseBytes(bytes));
  if (!parsed.success) throw unreadable(parsed.error);
  const { transcription, model } = parsed.data;
  const pieces = transcription.filter(({ text }) => !NO_SPEECH.test(decoded(text))).flatMap(piecesOf);
  let free = 0;
  const words = pieces.map(({ text, spaced, fromMs, toMs }): HeardWord => {
    // Times of tokens are estimates and may step back; words never do.
    const from = Math.max(free, Math.round((fromMs * FRAME_RATE) / 1000));
    const to = Math.max(from + 1, Math.round((toMs * FRAME_RATE) / 1000));
    free = from;
    return { text, spaced, from, frames: to - from };
  });
  return { words, isMultilingual: model?.multilingual ?? null };
}

/** A segment's words: its tokens joined up to the next one that begins with a space, or with a whole letter where a script has no spaces. */
function piecesOf({ text, offsets, tokens = [] }: Segment): readonly Piece[] {
  const spoken = tokens.filter((token) => !MARK.test(token.text));
  if (spoken.length === 0) return evenly(decoded(text).trim(), offsets);
  const pieces: (Piece & { bytes: string })[] = [];
  const isSpaced = /\s\S/.test(decoded(text).trim());
  for (const token of spoken) {
    const last = pieces.at(-1);
    const { from, to } = token.offsets ?? { from: last?.toMs ?? offsets.from, to: last?.toMs ?? offsets.from };
    const starts = token.text.startsWith(' ') || !last || (!isSpaced && isWhole(last.bytes) && isWhole(token.text));
    if (starts)
      pieces.push({ text: '', bytes: token.text, spaced: token.text.startsWith(' '), fromMs: from, toMs: to });
    else {
      last.bytes += token.text;
      last.toMs = Math.max(last.toMs, to);
    }
  }
  return pieces.flatMap(({ bytes, spaced, fromMs, toMs }) => {
    const word = decoded(bytes).trim();
    return word === '' ? [] : [{ text: word, spaced, fromMs, toMs }];
  });
}

/** Without tokens, words share a segment's time. */
function evenly(text: string, { from, to }: Segment['offsets']): readonly Piece[] {
  const words = text.split(/\s+/).filter(Boolean);
  const step = (to - from) / Math.max(1, words.length);
  return words.map((word, at) => ({
    text: word,
    spaced: true,
    fromMs: from + at * step,
    toMs: from + (at + 1) * step,
  }));
}

/** JSON's own signs are all ASCII, so it can be parsed with a character for each byte. */
function parseBytes(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('latin1'));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function decoded(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

function isWhole(text: string): boolean {
  return !decoded(text).includes('\uFFFD') && !/^[\p{P}\s]+$/u.test(decoded(text));
}

function unreadable(cause: unknown): StudioError {
  const message = 'whisper-cli wrote a transcript that cannot be read. Is it a version of 2024 or later?';
  return new StudioError('bad-input', message, { cause });
}
