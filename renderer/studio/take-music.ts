import { putChoice } from '../document/edit-choices.ts';
import { noteMusic } from '../document/edit-music.ts';
import { choicePlace, scopeFor } from './choice-scope.ts';
import { editDocument } from './edit-document.ts';
import { openSession } from './selectors.ts';
import { notifyFailure, type Studio, setSession } from './studio.ts';

/** Copies a piece of the library into the campaign and puts it under the film, as one step; false where that failed. */
export async function takeMusic(studio: Studio, id: string): Promise<boolean> {
  const { store, client, window } = studio;
  const session = openSession(store.getState());
  try {
    const { file, note } = await client.call('music.take', { campaign: session.id, window, id });
    const place = choicePlace(store.getState(), 'music');
    const scope = scopeFor(store.getState(), place);
    editDocument(studio, (document) => noteMusic(putChoice(document, place, { scope, value: { file } }), file, note));
    // It lies beside the footage: the list has it because the document names it.
    await openSession(store.getState()).autosave.flush();
    const media = await client.call('media.list', { campaign: session.id });
    setSession(studio, session.id, () => ({ media }));
    return true;
  } catch (error) {
    notifyFailure(studio, error);
    return false;
  }
}
