import { StudioError } from '../../../shared/base/studio-error.ts';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import { measureLoudness } from '../../ffmpeg/sound-loudness.ts';
import { speechSpans } from '../../ffmpeg/speech-spans.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import type { Studio } from '../studio.ts';

/** A sound file in a campaign's folder. */
export type VoiceFile = { readonly folder: string; readonly file: string };

/** A voice out of a sound file of the campaign: what a document holds of it, with when somebody speaks. Throws `not-media`. */
export async function describeVoice(
  studio: Studio,
  { folder, file }: VoiceFile,
  signal: AbortSignal,
): Promise<VoiceChoice> {
  const path = await resolveCampaignFile({ folder, file, use: 'voice' });
  const facts = await (await studio.media()).facts(path, signal);
  if (facts.kind === 'image' || facts.sound === null) {
    throw new StudioError('not-media', `${file} has no sound, so it is no voice. Choose a sound file.`);
  }
  const settings = { tools: await studio.tools(), signal };
  const loudness = await measureLoudness(path, settings);
  const speech = await speechSpans(path, facts.duration, settings);
  if (!loudness || speech.length === 0) throw new StudioError('not-media', `${file} is silent, so it is no voice.`);
  return { file, speech, volume: levellingVolume(loudness.integrated) };
}

/** As loud as a voice stands in a mix of -14 LUFS with the music taken down; quiet recordings are raised four times at most. */
const VOICE_LUFS = -16;

/** The volume that brings a voice there. */
export function levellingVolume(lufs: number): number {
  return Math.round(Math.min(4, Math.max(0.1, 10 ** ((VOICE_LUFS - lufs) / 20))) * 100) / 100;
}
