import { Languages } from 'lucide-react';
import { useCallback, useState } from 'react';
import { CommandButton } from '../commands/command-button.tsx';
import { exportTextsCommand, importTextsCommand } from '../commands/exchange-commands.ts';
import { Button } from '../controls/button.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { Stage } from '../preview/stage.tsx';
import { TransportBar } from '../preview/transport-bar.tsx';
import { useClip } from '../preview/use-clip.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { CaptionTable } from './caption-table.tsx';
import { CellDetails } from './cell-details.tsx';
import { ComparedMarkets } from './compared-markets.tsx';
import { MarketChips } from './market-chips.tsx';
import { isFaulty, useCaptionRows } from './use-caption-rows.ts';

/** As many pictures as can be judged beside each other. */
const MAX_COMPARED = 4;

/** All texts in all markets, with the current one's picture beside them, or up to four. */
export function CaptionsScreen() {
  const t = useText();
  const [shown, setShown] = useState<'all' | 'faulty'>('all');
  const { compared, toggle } = useComparedMarkets();
  const rows = useCaptionRows();
  const wanted = shown === 'all' ? rows : rows.filter(({ cells }) => cells.some(({ state }) => isFaulty(state)));
  return (
    <main className={compared.length > 1 ? 'captions-screen captions-comparing' : 'captions-screen'}>
      <section className="captions-main" aria-label={t('command.mode-captions')}>
        <div className="captions-tools">
          <MarketChips />
          <span className="spring" />
          <Segments
            label={t('captions.show')}
            isLabelHidden
            value={shown}
            options={[
              { value: 'all', label: t('captions.show-all') },
              { value: 'faulty', label: t('captions.show-faulty') },
            ]}
            onChange={setShown}
          />
          <CommandButton command={exportTextsCommand} isIconOnly variant="quiet" />
          <CommandButton command={importTextsCommand} isIconOnly variant="quiet" />
          <MarketsButton />
        </div>
        <CaptionTable rows={wanted} compared={compared} onCompare={toggle} />
        <CellDetails rows={rows} />
      </section>
      <Preview compared={compared} />
    </main>
  );
}

function MarketsButton() {
  const t = useText();
  const studio = useStudio();
  const isReadOnly = useStudioState((state) => openSession(state).isReadOnly);
  const count = useStudioState((state) => presentDocument(state).campaign.markets.length);
  return (
    <Button
      label={t('inspector.markets', { count })}
      icon={Languages}
      disabledReason={isReadOnly ? t('reason.read-only') : null}
      onPress={() => studio.store.setState({ dialog: 'markets' })}
    />
  );
}

function Preview({ compared }: { readonly compared: readonly string[] }) {
  const t = useText();
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  const clip = useClip(isPlaying);
  return (
    <aside className="captions-stage" aria-label={t('stage.title')}>
      {compared.length > 1 ? <ComparedMarkets markets={compared} /> : <Stage clip={clip} />}
      <TransportBar clip={clip} />
    </aside>
  );
}

/** The markets beside each other, the current one always among them. */
function useComparedMarkets() {
  const current = useStudioState(({ view }) => view.market);
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = useCallback(
    (market: string) =>
      setChosen((old) => (old.includes(market) ? old.filter((each) => each !== market) : [...old, market])),
    [],
  );
  const known = chosen.filter((market) => markets.includes(market));
  if (known.length === 0) return { compared: [current], toggle };
  const compared = known.includes(current) ? known : [current, ...known];
  return { compared: compared.slice(0, MAX_COMPARED), toggle };
}
