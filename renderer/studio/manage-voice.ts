import type { VoiceChoice } from '../../shared/campaign/voice-schema.ts';
import { type ChoicePlace, putChoice, scopeOf } from '../document/edit-choices.ts';
import { scopeFor } from './choice-scope.ts';
import { editDocument } from './edit-document.ts';
import { importFiles } from './manage-media.ts';
import { openSession, presentDocument } from './selectors.ts';
import { notify, notifyFailure, type Studio, setSession } from './studio.ts';

type VoicePlace = ChoicePlace<'voice'>;

/** Lets a sound file of the campaign speak, for whom that choice is; a voice speaks one language, so by itself for one market. */
export async function speakFile(studio: Studio, place: VoicePlace, path: string): Promise<void> {
  const { id } = openSession(studio.store.getState());
  try {
    const voice = await studio.client.call('voice.describe', { campaign: id, path });
    putVoice(studio, place, voice);
  } catch (error) {
    notifyFailure(studio, error);
  }
}

/** Takes a recording into the campaign and lets it speak. */
export async function speakRecording(studio: Studio, place: VoicePlace, recording: File): Promise<void> {
  const before = new Set(openSession(studio.store.getState()).media.map(({ path }) => path));
  await importFiles(studio, [recording]);
  const { media } = openSession(studio.store.getState());
  const added = media.find(({ path, state }) => state === 'ok' && !before.has(path));
  // One that was refused has been told by then.
  if (added) await speakFile(studio, place, added.path);
}

/** Has a program read the captions of the variant on the screen out. */
export async function speakDraft(studio: Studio, place: VoicePlace): Promise<void> {
  const session = openSession(studio.store.getState());
  try {
    // The host reads what it was given last.
    await session.autosave.flush();
    const { product, market } = place;
    const { voice, late } = await studio.client.call('voice.draft', { campaign: session.id, product, market });
    // Other products have other words.
    putVoice(studio, place, voice, presentDocument(studio.store.getState()).campaign.products.length > 1);
    // The file lies beside the footage: the list has it because the document names it.
    await openSession(studio.store.getState()).autosave.flush();
    const media = await studio.client.call('media.list', { campaign: session.id });
    setSession(studio, session.id, () => ({ media }));
    if (late.length > 0) notify(studio, { tone: 'failure', title: 'voice-late', message: late.join('\n') });
  } catch (error) {
    notifyFailure(studio, error);
  }
}

/** Nobody speaks any more: for everybody by leaving it out, for some by saying so where a wider choice has a voice. */
export function silence(studio: Studio, place: VoicePlace): void {
  const made = scopeOf(presentDocument(studio.store.getState()), place);
  const scope = made ?? 'market';
  editDocument(studio, (document) => {
    const without = putChoice(document, place, { scope, value: undefined });
    const isStillSpoken = scopeOf(without, place) !== null;
    return isStillSpoken ? putChoice(document, place, { scope, value: null }) : without;
  });
}

function putVoice(studio: Studio, place: VoicePlace, voice: VoiceChoice, isForProduct = false): void {
  const state = studio.store.getState();
  const isMade = scopeOf(presentDocument(state), place) !== null;
  const picked = scopeFor(state, place);
  const own = isForProduct ? 'variant' : 'market';
  const scope = isMade || picked !== 'campaign' ? picked : own;
  editDocument(studio, (document) =>
    putChoice(document, place, { scope: isForProduct ? 'variant' : scope, value: voice }),
  );
}
