import { PanelDialog } from '../controls/panel-dialog.tsx';
import { setMarkets } from '../document/edit-campaign.ts';
import { useText } from '../i18n/use-text.ts';
import { MarketPicker } from '../start/market-picker.tsx';
import { editDocument } from '../studio/edit-document.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

/** The markets of the open campaign. */
export function MarketsDialog() {
  const t = useText();
  const studio = useStudio();
  const markets = useStudioState(({ catalog }) => catalog?.markets ?? []);
  const chosen = useStudioState((state) => presentDocument(state).campaign.markets);
  return (
    <PanelDialog title={t('command.markets')} onClose={() => studio.store.setState({ dialog: null })}>
      <div className="form">
        <MarketPicker
          markets={markets}
          value={chosen}
          onChange={(next) => editDocument(studio, (document) => setMarkets(document, next))}
        />
        <p className="fine-print">{t('markets.hint')}</p>
      </div>
    </PanelDialog>
  );
}
