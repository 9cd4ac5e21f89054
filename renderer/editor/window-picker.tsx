import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Footage } from '../../shared/api/variant-methods.ts';
import { useText } from '../i18n/use-text.ts';
import { placeOnStage, useCanvas, wholeCanvas } from '../preview/canvas.ts';
import { openSession } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';

type WindowPickerProps = { readonly footage: readonly Footage[]; readonly chosen: Footage };

/** A small map of a split scene: which of its windows the fields below are about. */
export function WindowPicker({ footage, chosen }: WindowPickerProps) {
  const t = useText();
  const studio = useStudio();
  const canvas = useCanvas();
  const { media } = useStudioState(openSession);
  return (
    <RadioGroup className="field" value={chosen.slot} onChange={(slot) => setView(studio, { slot })}>
      <Label>{t('inspector.window')}</Label>
      <div className="window-map" dir="ltr">
        {footage.map(({ slot, path, area }, index) => {
          const thumbnail = media.find((each) => each.path === path)?.thumbnail ?? null;
          return (
            <Radio
              key={slot}
              value={slot}
              className="window-tile"
              aria-label={t('stage.window', { number: index + 1 })}
              style={placeOnStage(area ?? wholeCanvas(canvas), canvas)}
            >
              {thumbnail !== null && <img src={thumbnail} alt="" draggable={false} />}
              <span className="window-number">{index + 1}</span>
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}
