import { ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import type { Selection } from '../studio/studio-state.ts';
import { Lane } from './lane.tsx';
import { Playhead } from './playhead.tsx';
import { Ruler } from './ruler.tsx';
import { SceneLane } from './scene-lane.tsx';
import { SoundLane } from './sound-lane.tsx';
import { stackCaptions } from './stack-captions.ts';

const ZOOMS: readonly number[] = [1, 2, 4];

/** Scenes, captions and sound over time. Time runs from left to right in every language. */
export function Timeline() {
  const t = useText();
  const [zoom, setZoom] = useState(1);
  const { value: view, failure } = useVariantFacts().view;
  const rows = view ? stackCaptions(view.captions) : [];
  return (
    <section className="timeline" aria-label={t('timeline.title')}>
      <div className="timeline-labels">
        <div className="timeline-zoom">
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
        </div>
        <span className="lane-label lane-scenes">{t('timeline.scenes')}</span>
        {rows.map((row, index) => (
          <span key={row[0]?.id} className="lane-label lane-captions">
            {index === 0 ? t('timeline.captions') : ''}
          </span>
        ))}
        <span className="lane-label lane-sound">{t('timeline.sound')}</span>
      </div>
      <Lanes zoom={zoom} rows={rows} />
      {!view && !failure && <Busy label={t('stage.loading')} />}
    </section>
  );
}

function ZoomButtons({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) {
  const t = useText();
  const index = ZOOMS.indexOf(zoom);
  const smaller = ZOOMS[index - 1];
  const larger = ZOOMS[index + 1];
  return (
    <>
      <Button
        label={t('timeline.zoom-out')}
        icon={ZoomOut}
        isIconOnly
        variant="quiet"
        disabledReason={smaller === undefined ? t('reason.whole-timeline') : null}
        onPress={() => onZoom(smaller ?? zoom)}
      />
      <Button
        label={t('timeline.zoom-in')}
        icon={ZoomIn}
        isIconOnly
        variant="quiet"
        disabledReason={larger === undefined ? t('reason.largest-zoom') : null}
        onPress={() => onZoom(larger ?? zoom)}
      />
    </>
  );
}

type LanesProps = { readonly zoom: number; readonly rows: ReturnType<typeof stackCaptions<CaptionRowItem>> };
type CaptionRowItem = NonNullable<ReturnType<typeof useVariantFacts>['view']['value']>['captions'][number];

function Lanes({ zoom, rows }: LanesProps) {
  const t = useText();
  const studio = useStudio();
  const scroller = useRef<HTMLDivElement>(null);
  const { value: view } = useVariantFacts().view;
  const selection = useStudioState((state) => state.view.selection);
  const music = useStudioState((state) => presentDocument(state).campaign.music?.file ?? null);
  const select = (kind: Selection['kind']) => (id: string, from: number) => {
    const { frame } = studio.store.getState().view;
    const span = (kind === 'scene' ? view?.scenes : view?.captions)?.find((each) => each.id === id);
    const isShown = span !== undefined && frame >= span.from && frame < span.from + span.frames;
    // Shows what was selected, past its way in, unless it is on the screen already.
    const shown = from + Math.min(20, Math.floor((span?.frames ?? 0) / 2));
    setView(studio, { selection: { kind, id }, isPlaying: false, ...(isShown ? {} : { frame: shown }) });
  };
  const selectedId = (kind: Selection['kind']): string | null => (selection?.kind === kind ? selection.id : null);
  return (
    <div className="timeline-scroller" ref={scroller} dir="ltr">
      <div className="timeline-lanes" style={{ inlineSize: `${zoom * 100}%` }}>
        <Ruler />
        {view && <SceneLane scenes={view.scenes} selected={selectedId('scene')} onSelect={select('scene')} />}
        {rows.map((row, index) => (
          <Lane
            key={row[0]?.id}
            kind="captions"
            label={t('timeline.caption-row', { number: index + 1 })}
            blocks={row.map(({ id, from, frames, text, status }) => ({
              id,
              from,
              frames,
              label: text || id,
              isFaulty: status !== 'ok',
            }))}
            selected={selectedId('caption')}
            onSelect={select('caption')}
          />
        ))}
        <SoundLane file={music} />
        <Playhead />
      </div>
    </div>
  );
}
