import { setBrand } from '../document/edit-brand.ts';
import { editDocument } from './edit-document.ts';
import { openSession } from './selectors.ts';
import { notifyFailure, type Studio, setSession } from './studio.ts';

/** Gives the open campaign a brand, with copies of all that it uses; null takes its brand away. */
export async function giveBrand(studio: Studio, id: string | null): Promise<void> {
  if (id === null) {
    editDocument(studio, (document) => setBrand(document, null));
    return;
  }
  const session = openSession(studio.store.getState());
  try {
    const kit = await studio.client.call('brands.bring', { campaign: session.id, window: studio.window, id });
    editDocument(studio, (document) => setBrand(document, kit));
    // Its files lie beside the footage: the list has them because the document names them.
    await openSession(studio.store.getState()).autosave.flush();
    const media = await studio.client.call('media.list', { campaign: session.id });
    setSession(studio, session.id, () => ({ media }));
  } catch (error) {
    notifyFailure(studio, error);
  }
}
