import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import type { VoiceChoice } from '../../shared/campaign/voice-schema.ts';
import { putChoice, scopeOf } from '../document/edit-choices.ts';
import { choicePlace, scopeFor } from '../studio/choice-scope.ts';
import { editDocument } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { failureOf, type Studio, setSession, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

type Made = Pick<Result<'voices.use'>, 'voice' | 'item'>;
type VoicePlace = ReturnType<typeof voicePlace>;
type Work<Value> = (campaign: string, window: string) => Promise<Value>;

/** What the host is asked to do with a voice: while it goes on, how far it is, and why it failed. */
export function useVoiceWork() {
  const studio = useStudio();
  const { client, store, window } = studio;
  const campaign = useStudioState((state) => openSession(state).id);
  const [isWorking, setWorking] = useState(false);
  const [fraction, setFraction] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  useEffect(
    () => client.on('voices.progress', (told) => told.campaign === campaign && setFraction(told.fraction)),
    [client, campaign],
  );
  /** Gives null where it failed or was stopped. */
  async function run<Value>(work: Work<Value>): Promise<Value | null> {
    setWorking(true);
    setFailure(null);
    setFraction(null);
    try {
      // The host works on what it was given last.
      await openSession(store.getState()).autosave.flush();
      return await work(campaign, window);
    } catch (error) {
      const failed = failureOf(error);
      if (isThere.current && failed.code !== 'cancelled') setFailure(failed);
      return null;
    } finally {
      if (isThere.current) setWorking(false);
    }
  }
  const stop = (): void => {
    client.call('voices.cancel', { campaign }).catch((error: unknown) => setFailure(failureOf(error)));
  };
  return { isWorking, fraction, failure, run, stop };
}

export type VoiceWork = ReturnType<typeof useVoiceWork>;

/** Lets a voice speak, as one step of the history. `place` is where it was begun: the user may look at another market by now. */
export function takeVoice(studio: Studio, { voice, item }: Made, place: VoicePlace): void {
  const campaign = openSession(studio.store.getState()).id;
  setSession(studio, campaign, ({ media, revision }) => ({
    media: [...media.filter(({ path }) => path !== item.path), item],
    revision: revision + 1,
  }));
  putVoice(studio, place, voice);
}

/** Lets somebody speak. A voice speaks one language, so by itself it is one market's; a draft has one product's words. */
function putVoice(studio: Studio, place: VoicePlace, voice: VoiceChoice): void {
  const state = studio.store.getState();
  const document = presentDocument(state);
  const isForProduct = voice.draft !== undefined && document.campaign.products.length > 1;
  const made = scopeOf(document, place);
  const picked = scopeFor(state, place);
  const own = made === null && picked === 'campaign' ? 'market' : picked;
  const scope = isForProduct ? 'variant' : own;
  editDocument(studio, (now) => putChoice(now, place, { scope, value: voice }));
}

/** Nobody speaks any more: for everybody by leaving it out, for some by saying so where a wider choice has a voice. */
export function silence(studio: Studio, place: VoicePlace): void {
  const scope = scopeOf(presentDocument(studio.store.getState()), place) ?? 'market';
  editDocument(studio, (document) => {
    const without = putChoice(document, place, { scope, value: undefined });
    return scopeOf(without, place) === null ? without : putChoice(document, place, { scope, value: null });
  });
}

/** The variant on the screen, as whom a voice is for. */
export function voicePlace(studio: Studio) {
  return choicePlace(studio.store.getState(), 'voice');
}
