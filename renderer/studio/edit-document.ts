import { openingsOf } from '../../shared/campaign/openings.ts';
import type { CampaignDocument } from '../document/campaign-document.ts';
import { followEdit } from '../document/follow-edit.ts';
import { endGesture, type History, record, redo, undo } from '../document/history.ts';
import { templateTexts } from './selectors.ts';
import { type Studio, setSession } from './studio.ts';

type Edit = (document: CampaignDocument) => CampaignDocument;

/** Applies a pure edit, to be saved soon. Edits of one gesture are one step of the history. */
export function editDocument(studio: Studio, edit: Edit, gesture: string | null = null): void {
  change(studio, (history) => {
    const { present } = history;
    const template = templateTexts(studio.store.getState());
    return record(history, followEdit(present, edit(present), template), gesture);
  });
}

export function endEdit(studio: Studio): void {
  const { session } = studio.store.getState();
  if (session) setSession(studio, session.id, ({ history }) => ({ history: endGesture(history) }));
}

export function undoEdit(studio: Studio): void {
  change(studio, undo);
}

export function redoEdit(studio: Studio): void {
  change(studio, redo);
}

function change(studio: Studio, next: (history: History<CampaignDocument>) => History<CampaignDocument>): void {
  const { session } = studio.store.getState();
  if (!session || session.isReadOnly) return;
  const history = next(session.history);
  if (history.present === session.history.present) return;
  setSession(studio, session.id, () => ({ history }));
  studio.histories.keepSoon(session.id, { history, isSaved: false });
  keepViewInside(studio, history.present);
  session.autosave.schedule(history.present);
}

/** What is looked at may have been taken away by this very edit. */
function keepViewInside({ store }: Studio, { campaign }: CampaignDocument): void {
  const { view } = store.getState();
  const product = campaign.products.find(({ id }) => id === view.product) ?? campaign.products[0];
  const market = campaign.markets.find((id) => id === view.market) ?? campaign.markets[0];
  const hook = openingsOf(campaign).includes(view.hook) ? view.hook : null;
  if (!product || !market) return;
  if (product.id === view.product && market === view.market && hook === view.hook) return;
  store.setState({ view: { ...view, product: product.id, market, hook } });
}
