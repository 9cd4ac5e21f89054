import type { OpenCampaign } from '../../shared/api/campaign-methods.ts';
import type { Params } from '../../shared/api/contract.ts';
import { openingsOf } from '../../shared/campaign/openings.ts';
import { createAutosave } from '../document/autosave.ts';
import type { CampaignDocument } from '../document/campaign-document.ts';
import { changedParts } from '../document/changed-parts.ts';
import { restoreHistory } from '../document/history-storage.ts';
import { loadTemplate } from './load-template.ts';
import { failureOf, notifyFailure, type Studio, setSession } from './studio.ts';
import type { Session } from './studio-state.ts';

/** Remembered by the window alone, so that a reload comes back to the campaign. */
const OPEN_KEY = 'fifteen.open';

/** Opens a folder in place of what is open; a failure stays on the screen until it is retried or dismissed. */
export async function openCampaign(studio: Studio, folder: string, takeOver = false): Promise<void> {
  await show(studio, folder, () => studio.client.call('campaigns.open', { window: studio.window, folder, takeOver }));
}

export async function createCampaign(
  studio: Studio,
  request: Omit<Params<'campaigns.create'>, 'window'>,
): Promise<void> {
  const { client, window, store } = studio;
  // Fails into the dialog, where the folder can be changed.
  const opened = await client.call('campaigns.create', { ...request, window });
  store.setState({ dialog: null });
  await show(studio, opened.folder, async () => opened);
}

/** Opens the sample in place of what is open. */
export async function openSample(studio: Studio): Promise<void> {
  const { store, client, window, storage } = studio;
  store.setState({ opening: { folder: '', failure: null } });
  try {
    const opened = await client.call('campaigns.openSample', { window });
    await loadTemplate(studio, opened.campaign.template);
    storage.setItem(OPEN_KEY, opened.folder);
    begin(studio, opened);
  } catch (error) {
    store.setState({ opening: null });
    notifyFailure(studio, error);
  }
}

export function reopenAfterReload(studio: Studio): void {
  const folder = studio.storage.getItem(OPEN_KEY);
  if (folder !== null && studio.store.getState().session === null) void openCampaign(studio, folder);
}

/** Back to the start screen, with everything saved. */
export async function closeCampaign(studio: Studio): Promise<void> {
  const { store, client, window, storage } = studio;
  const { session } = store.getState();
  if (!session) return;
  await session.autosave.flush();
  // What could not be saved stays open: leaving now would lose it.
  if (store.getState().session?.save.kind === 'failed') return;
  storage.removeItem(OPEN_KEY);
  store.setState({ session: null });
  await client.call('campaigns.close', { campaign: session.id, window });
}

export function dismissOpening({ store, storage }: Studio): void {
  storage.removeItem(OPEN_KEY);
  store.setState({ opening: null });
}

async function show(studio: Studio, folder: string, load: () => Promise<OpenCampaign>): Promise<void> {
  const { store, storage } = studio;
  store.setState({ opening: { folder, failure: null } });
  try {
    const opened = await load();
    await loadTemplate(studio, opened.campaign.template);
    storage.setItem(OPEN_KEY, opened.folder);
    begin(studio, opened);
  } catch (error) {
    store.setState({ opening: { folder, failure: failureOf(error) } });
  }
}

function begin(studio: Studio, opened: OpenCampaign): void {
  const { store, storage } = studio;
  const { id, folder, isReadOnly, media } = opened;
  const document = { campaign: opened.campaign, texts: opened.texts, captionsStatus: opened.captionsStatus };
  const kept = restoreHistory(storage, id, document);
  const { history, isSaved } = isReadOnly ? { history: { ...kept.history, present: document }, isSaved: true } : kept;
  const session: Session = {
    id,
    folder,
    isReadOnly,
    history,
    media,
    save: { kind: 'saved', at: null },
    revision: 1,
    isChangedOutside: false,
    autosave: autosaveFor(studio, id, document),
  };
  const { campaign } = history.present;
  const { view } = store.getState();
  const product = campaign.products.find((each) => each.id === view.product) ?? campaign.products[0];
  const market = campaign.markets.find((each) => each === view.market) ?? campaign.markets[0];
  store.setState({
    session,
    opening: null,
    dialog: null,
    view: {
      ...view,
      product: product?.id ?? '',
      market: market ?? '',
      hook: openingsOf(campaign).includes(view.hook) ? view.hook : null,
      isPlaying: false,
      selection: null,
      slot: null,
      chosen: new Set(),
      textKey: null,
    },
  });
  if (!isSaved) session.autosave.schedule(history.present);
}

function autosaveFor(studio: Studio, id: string, opened: CampaignDocument) {
  const { store, client, histories, window, now, setTimer, clearTimer } = studio;
  // Only what differs from this is sent: a letter typed in a campaign of 200 products is no reason to send them all.
  let known: readonly CampaignDocument[] = [opened];
  return createAutosave<CampaignDocument>({
    save: (document) => {
      const parts = changedParts(known, document);
      known = [...new Set([...known, document])];
      return client.call('campaigns.save', { campaign: id, window, ...parts });
    },
    onState: (save) => setSession(studio, id, () => ({ save })),
    onSaved: (document) => {
      known = [document];
      setSession(studio, id, ({ revision }) => ({ revision: revision + 1, isChangedOutside: false }));
      const { session } = store.getState();
      if (session?.id === id) {
        histories.keep(id, { history: session.history, isSaved: session.history.present === document });
      }
    },
    now,
    setTimer,
    clearTimer,
  });
}
