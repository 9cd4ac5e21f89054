import { Languages } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { Stage } from '../preview/stage.tsx';
import { TransportBar } from '../preview/transport-bar.tsx';
import { useClip } from '../preview/use-clip.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { CaptionTable } from './caption-table.tsx';
import { MarketChips } from './market-chips.tsx';

/** All texts in all markets, with the current one's picture beside them. */
export function CaptionsScreen() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const count = useStudioState((state) => presentDocument(state).campaign.markets.length);
  const [shown, setShown] = useState<'all' | 'faulty'>('all');
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  const clip = useClip(isPlaying);
  return (
    <main className="captions-screen">
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
          <Button
            label={t('inspector.markets', { count })}
            icon={Languages}
            disabledReason={isReadOnly ? t('reason.read-only') : null}
            onPress={() => studio.store.setState({ dialog: 'markets' })}
          />
        </div>
        <CaptionTable isFaultyOnly={shown === 'faulty'} />
      </section>
      <aside className="captions-stage" aria-label={t('stage.title')}>
        <Stage clip={clip} />
        <TransportBar clip={clip} />
      </aside>
    </main>
  );
}
