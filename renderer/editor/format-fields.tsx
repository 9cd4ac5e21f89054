import { DEFAULT_RATIO, RATIOS } from '../../shared/base/ratio.ts';
import { PLACEMENTS } from '../../shared/campaign/placements.ts';
import { Check } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { setPlacement, setRatio } from '../document/edit-campaign.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

const RATIO_NAMES = {
  '9:16': 'format.ratio-9x16',
  '1:1': 'format.ratio-1x1',
  '16:9': 'format.ratio-16x9',
} as const;

/** The shape of all videos, and where they will run besides posts. */
export function FormatFields() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const { campaign } = useStudioState(presentDocument);
  const { ratio = DEFAULT_RATIO, placements = [] } = campaign;
  return (
    <section className="form-section">
      <Choice
        label={t('format.ratio')}
        value={ratio}
        isDisabled={isReadOnly}
        options={RATIOS.map((value) => ({ value, label: t(RATIO_NAMES[value]) }))}
        onChange={(value) => editDocument(studio, (document) => setRatio(document, value))}
      />
      {ratio !== DEFAULT_RATIO && <p className="fine-print">{t('format.ratio-hint')}</p>}
      <fieldset className="field">
        <legend className="field-label">{t('format.placements')}</legend>
        {PLACEMENTS.map((placement) => (
          <Check
            key={placement}
            label={t(`format.${placement}`)}
            isOn={placements.includes(placement)}
            disabledReason={isReadOnly ? t('reason.read-only') : null}
            onChange={(isOn) => editDocument(studio, (document) => setPlacement(document, placement, isOn))}
          />
        ))}
        <p className="fine-print">{t('format.placements-hint')}</p>
      </fieldset>
    </section>
  );
}
