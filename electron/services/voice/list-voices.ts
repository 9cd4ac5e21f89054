import type { VoicePlace } from '../../../shared/campaign/put-voice.ts';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';

/** The voices of a campaign with whom they are for, the widest first. */
export async function listVoices(
  studio: Studio,
  folder: string,
): Promise<readonly (VoicePlace & { readonly voice: VoiceChoice })[]> {
  const { document } = await loadCampaign(studio, folder);
  const { voice, overrides = [] } = document;
  return [
    ...(voice ? [{ market: null, product: null, voice }] : []),
    ...overrides.flatMap((each) =>
      each.voice ? [{ market: each.market ?? null, product: each.product ?? null, voice: each.voice }] : [],
    ),
  ];
}
