import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import { recordedSound } from '../../ffmpeg/recorded-sound.ts';
import { keepCopy } from '../keep-copy.ts';
import type { Studio } from '../studio.ts';
import { describeVoice } from './describe-voice.ts';

export type Recording = { readonly folder: string; readonly market: string; readonly sound: Uint8Array };

/** Keeps a recording of the screen in the campaign and gives it as a voice. Throws `not-media` for one that is silent. */
export async function keepRecording(
  studio: Studio,
  { folder: campaign, market, sound }: Recording,
  signal: AbortSignal,
): Promise<VoiceChoice> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-recording-'));
  try {
    const source = path.join(folder, 'recorded');
    await writeFile(source, sound);
    // Says in plain words what is no sound.
    await (await studio.media()).facts(source, signal);
    const target = path.join(folder, 'voice.flac');
    await recordedSound({ path: source, target }, { tools: await studio.tools(), signal });
    const name = `${market}-recorded.flac`;
    const file = await keepCopy(studio, { source: target, campaign, folder: 'voice', name }, signal);
    return await describeVoice(studio, { folder: campaign, file }, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
