import type { Handlers } from '../../../shared/api/dispatch.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import { chooseVariants } from '../choose-variants.ts';
import { describeVoice } from '../voice/describe-voice.ts';
import { draftVoice } from '../voice/draft-voice.ts';
import type { EditorContext } from './editor-context.ts';

type VoiceHandlers = Pick<Handlers, Extract<keyof Handlers, `voice.${string}`>>;

/** Voices over the film: what a recording is, and drafts by a program of this machine. */
export function createVoiceHandlers({ studio, sessions, signal }: EditorContext): VoiceHandlers {
  return {
    'voice.describe': async ({ campaign, path }) =>
      describeVoice(studio, { folder: sessions.find(campaign).folder, file: path }, signal),
    'voice.draft': async ({ campaign, product, market }) => {
      const loaded = sessions.find(campaign).loaded();
      const choice = { products: [product], markets: [market], hooks: [OWN_OPENING] };
      const [chosen] = chooseVariants(loaded.document, choice, studio.markets);
      if (!chosen) throw new Error('one product in one market is one variant');
      const engine = { engine: null, model: null };
      const { voice, late } = await draftVoice(studio, { campaign: loaded, chosen, engine }, signal);
      return { voice, late: [...late] };
    },
  };
}
