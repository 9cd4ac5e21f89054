import { ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CaptionView } from '../../shared/api/variant-methods.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { useChoices, useCut } from '../studio/use-cut.ts';
import { Lanes } from './lanes.tsx';
import { stackCaptions } from './stack-captions.ts';
import { useDrafts } from './use-drafts.ts';

const ZOOMS: readonly number[] = [1, 2, 4];

/** Scenes, captions and sound over time. Time runs from left to right in every language. */
export function Timeline() {
  const t = useText();
  const [zoom, setZoom] = useState(1);
  const { value: view, failure } = useVariantFacts().view;
  const drafts = useDrafts();
  const cut = useCut(drafts.draft?.choices ?? null);
  const rows = useRows(cut, drafts.draft !== null);
  const { voice } = useChoices();
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
        {voice && <span className="lane-label lane-voice">{t('timeline.voice')}</span>}
        <span className="lane-label lane-sound">{t('timeline.sound')}</span>
      </div>
      {cut && <Lanes zoom={zoom} rows={rows} cut={cut} drafts={drafts} />}
      {!view && !failure && <Busy label={t('stage.loading')} />}
    </section>
  );
}

type Rows = readonly (readonly CaptionView[])[];

/** Captions at the times that the document gives them now. While one is dragged no caption changes its row. */
function useRows(cut: Template | null, isDragging: boolean): Rows {
  const { value: view } = useVariantFacts().view;
  const resting = useRef<Rows>([]);
  const timed = (view?.captions ?? []).map((caption) => {
    const found = cut?.captions.find(({ id }) => id === caption.id);
    return found ? { ...caption, from: found.from, frames: found.frames } : caption;
  });
  if (!isDragging) {
    resting.current = stackCaptions(timed);
    return resting.current;
  }
  return resting.current.map((row) => row.flatMap(({ id }) => timed.filter((each) => each.id === id)));
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
