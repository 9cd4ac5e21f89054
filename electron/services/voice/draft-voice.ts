import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { FRAME_RATE } from '../../../shared/base/units.ts';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import type { ScriptLine } from '../../../shared/captions/speech-script.ts';
import { placeSpeech } from '../../../shared/timeline/place-speech.ts';
import { joinSpeech } from '../../ffmpeg/join-speech.ts';
import { measureLoudness } from '../../ffmpeg/sound-loudness.ts';
import { type EngineChoice, openEngine } from '../../speech/find-engine.ts';
import type { SpeechEngine } from '../../speech/speech-engine.ts';
import { buildVariants } from '../build-variant.ts';
import type { ChosenVariant } from '../choose-variants.ts';
import { keepCopy } from '../keep-copy.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';
import { levellingVolume } from './describe-voice.ts';
import { saidHash, speechLines } from './speech-lines.ts';

/** Where a campaign keeps voices that a program spoke. */
const FOLDER = 'voice';

export type DraftRequest = {
  readonly campaign: LoadedCampaign;
  /** The variant whose captions are spoken. */
  readonly chosen: ChosenVariant;
  readonly engine: EngineChoice;
  /** Share of the lines that are spoken, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
};

/** A spoken variant. `late` are lines that do not fit their captions' time, as they are written. */
export type DraftVoice = { readonly voice: VoiceChoice; readonly late: readonly string[] };

/**
 * Has a program of this machine read a variant's captions out, each at its own time, into a file of the campaign. Errors:
 * `tool-missing`, `bad-input` where the program cannot speak the language or there is nothing to say, `cancelled`.
 */
export async function draftVoice(
  studio: Studio,
  { campaign, chosen, engine: wanted, onProgress = () => undefined }: DraftRequest,
  signal: AbortSignal,
): Promise<DraftVoice> {
  const [variant] = await buildVariants(studio, campaign, [chosen], signal);
  if (!variant) throw new Error('a chosen variant is built');
  const { frames } = variant.template.canvas;
  const lines = speechLines(variant.captions);
  const { market } = chosen;
  if (lines.length === 0) {
    throw new StudioError(
      'bad-input',
      `${market.id} has no captions yet, so there is nothing to say. Write them first.`,
    );
  }
  const engine = await openEngine(wanted, studio, signal);
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-voice-'));
  try {
    const files = await speakAll({ studio, engine, folder, lines, locale: market.id, onProgress }, signal);
    const { placed, late } = placeSpeech(
      lines,
      files.map(({ length }) => length),
      frames,
    );
    const track = path.join(folder, 'track.flac');
    const settings = { tools: await studio.tools(), signal };
    await joinSpeech({ files: files.map(({ file }) => file), placed, frames, target: track }, settings);
    const loudness = await measureLoudness(track, settings);
    if (!loudness) throw new StudioError('bad-input', `${engine.id} wrote only silence for ${market.id}.`);
    const name = `${market.id}-${engine.id}.flac`;
    const file = await keepCopy(studio, { source: track, campaign: campaign.folder, folder: FOLDER, name }, signal);
    const speech = placed
      .filter(({ from }) => from < frames)
      .map(({ from, frames: count }) => ({ from, frames: Math.min(count, frames - from) }));
    const draft = {
      engine: engine.id,
      voice: engine.voiceFor(market.id),
      market: market.id,
      said: saidHash(lines),
    };
    const volume = levellingVolume(loudness.integrated);
    return { voice: { file, speech, volume, draft }, late: late.flatMap((index) => lines[index]?.text ?? []) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Speaking = {
  readonly studio: Studio;
  readonly engine: SpeechEngine;
  readonly folder: string;
  readonly lines: readonly ScriptLine[];
  readonly locale: string;
  readonly onProgress: (fraction: number) => void;
};

/** Each line as a file, with its length in frames. */
async function speakAll({ studio, engine, folder, lines, locale, onProgress }: Speaking, signal: AbortSignal) {
  const index = await studio.media();
  const files: { readonly file: string; readonly length: number }[] = [];
  for (const [number, { text }] of lines.entries()) {
    const target = path.join(folder, `${number}.wav`);
    await engine.speak({ text, locale, target, signal });
    const facts = await index.facts(target, signal);
    if (facts.kind !== 'audio') throw new StudioError('not-media', `${engine.id} wrote no sound for "${text}".`);
    onProgress((number + 1) / lines.length);
    files.push({ file: target, length: Math.ceil(facts.duration * FRAME_RATE) });
  }
  return files;
}
