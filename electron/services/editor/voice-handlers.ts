import type { Handlers } from '../../../shared/api/dispatch.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import type { VoiceChoice } from '../../../shared/campaign/voice-schema.ts';
import { findSpeakers } from '../../speech/find-engine.ts';
import { findWhisper } from '../../speech/whisper.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import { chooseVariants } from '../choose-variants.ts';
import { describeVoice } from '../voice/describe-voice.ts';
import { draftVoice } from '../voice/draft-voice.ts';
import { keepRecording } from '../voice/keep-recording.ts';
import { planSpeechCaptions } from '../voice/speech-captions.ts';
import type { CampaignSession } from './campaign-sessions.ts';
import type { EditorContext } from './editor-context.ts';
import { describeMedia } from './media-bin.ts';

type VoiceHandlers = Pick<Handlers, Extract<keyof Handlers, `voices.${string}`>>;

/** Voices as the screen records, drafts and hears them. The document itself is changed by the screen. */
export function createVoiceHandlers(context: EditorContext): VoiceHandlers {
  const { studio, sessions, microphone, signal } = context;
  const work = startWork(context);
  const made = async (session: CampaignSession, voice: VoiceChoice) => {
    sessions.mediaChanged(session.id);
    const [item] = await describeMedia(session, [voice.file], context);
    if (!item) throw new Error('a kept voice is described');
    return { voice, item };
  };
  return {
    'voices.programs': async () => {
      const speakers = findSpeakers(studio);
      return {
        espeak: speakers['espeak-ng'] !== null,
        piper: speakers.piper !== null,
        whisper: findWhisper(studio) !== null,
        whisperModel: studio.env['FIFTEEN_WHISPER_MODEL'] ?? null,
      };
    },
    'voices.use': async ({ campaign, window, file }) => {
      const session = sessions.findHeld(campaign, window);
      return made(session, await describeVoice(studio, { folder: session.folder, file }, signal));
    },
    'voices.record': async ({ campaign, window, market, sound }) => {
      const session = sessions.findHeld(campaign, window);
      const bytes = Buffer.from(sound, 'base64');
      return made(session, await keepRecording(studio, { folder: session.folder, market, sound: bytes }, signal));
    },
    'voices.draft': ({ campaign, window, market, product, engine, model }) => {
      const session = sessions.findHeld(campaign, window);
      return work.run(campaign, async (control) => {
        const loaded = session.loaded();
        const choice = { markets: [market], products: [product], hooks: [OWN_OPENING] };
        const [chosen] = chooseVariants(loaded.document, choice, studio.markets);
        if (!chosen) throw new Error('a variant that was asked for is chosen or refused');
        const request = { campaign: loaded, chosen, engine: { engine, model }, onProgress: control.onProgress };
        const { voice, late } = await draftVoice(studio, request, control.signal);
        return { ...(await made(session, voice)), late: [...late] };
      });
    },
    'voices.hear': ({ campaign, market, product, file, model }) => {
      const session = sessions.find(campaign);
      return work.run(campaign, async ({ onProgress, signal: stop }) => {
        const { folder } = session;
        const media = file === null ? null : await resolveCampaignFile({ folder, file, use: 'voice' });
        // The program is never the screen's to name: it would be run.
        const request = { market, product, media, start: 0, model, program: null, onProgress };
        const plan = await planSpeechCaptions(studio, session.loaded(), { request, signal: stop });
        const changes = plan.changes.map((change, index) => {
          const timing = plan.times[index]?.timing;
          if (!timing) throw new Error('each change has its time');
          return {
            ...change,
            after: { ...change.after, words: [...change.after.words] },
            timing: { ...timing, words: timing.words ?? [] },
          };
        });
        return { locale: plan.locale, changes };
      });
    },
    'voices.cancel': async ({ campaign }) => {
      work.stop(campaign);
      return {};
    },
    'voices.microphone': async ({ isWanted }) => {
      microphone.want(isWanted);
      return {};
    },
  };
}

type WorkControl = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void };

/** A screen draws no more often. */
const TELL_EVERY_MS = 100;

/** One piece of work for each campaign; a newer one stops the one before. */
function startWork({ studio, events, signal }: EditorContext) {
  const running = new Map<string, AbortController>();
  const stop = (campaign: string): void => running.get(campaign)?.abort(new StudioError('cancelled', 'Stopped.'));
  return {
    stop,
    run: async <Result>(campaign: string, work: (control: WorkControl) => Promise<Result>): Promise<Result> => {
      stop(campaign);
      const controller = new AbortController();
      running.set(campaign, controller);
      let told = 0;
      const onProgress = (fraction: number): void => {
        if (fraction < 1 && studio.now() - told < TELL_EVERY_MS) return;
        told = studio.now();
        events.emit('voices.progress', { campaign, fraction });
      };
      try {
        return await work({ signal: AbortSignal.any([controller.signal, signal]), onProgress });
      } finally {
        if (running.get(campaign) === controller) running.delete(campaign);
      }
    },
  };
}
