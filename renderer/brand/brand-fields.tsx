import { BadgePlus, Eye, Pencil, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { giveBrand } from '../studio/manage-brands.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { ColourPairs } from './colour-pairs.tsx';

const NONE = '';

/** Whose videos these are: a brand of this installation, copied into the campaign. */
export function BrandFields() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const own = useStudioState((state) => presentDocument(state).campaign.brand);
  const dialog = useStudioState((state) => state.dialog);
  const [isWorking, setWorking] = useState(false);
  // Listed anew when a dialog was closed: it may have made one.
  const { value, failure, reload } = useHostValue(`brands ${dialog}`, () => studio.client.call('brands.list', {}));
  const brands = value?.brands ?? [];
  const isKnown = brands.some(({ id }) => id === own?.id);
  const give = async (id: string): Promise<void> => {
    setWorking(true);
    await giveBrand(studio, id === NONE ? null : id);
    setWorking(false);
  };
  const reason = isReadOnly ? t('reason.read-only') : isWorking ? t('brand.working') : null;
  return (
    <section className="form-section">
      <Choice
        label={t('brand.title')}
        value={own ? (own.id ?? own.name) : NONE}
        isDisabled={reason !== null}
        options={[
          { value: NONE, label: t('brand.none') },
          ...brands.map(({ id, name }) => ({ value: id, label: name })),
          ...(own && !isKnown ? [{ value: own.id ?? own.name, label: own.name }] : []),
        ]}
        onChange={(id) => void give(id)}
      />
      <div className="button-row">
        <Button
          label={t('brand.new')}
          icon={BadgePlus}
          variant="quiet"
          disabledReason={reason}
          onPress={() => studio.store.setState({ dialog: 'new-brand' })}
        />
        {own?.id !== undefined && isKnown && (
          <>
            <Button
              label={t('brand.change')}
              icon={Pencil}
              variant="quiet"
              disabledReason={reason}
              onPress={() => studio.store.setState({ dialog: 'change-brand' })}
            />
            <Button
              label={t('brand.update')}
              icon={RefreshCw}
              variant="quiet"
              disabledReason={reason}
              onPress={() => void give(own.id ?? NONE)}
            />
          </>
        )}
        {brands.length > 0 && (
          <Button
            label={t('brand.try')}
            icon={Eye}
            variant="quiet"
            onPress={() => studio.store.setState({ dialog: 'try-brand' })}
          />
        )}
      </div>
      {failure && <FailureMessage failure={failure} onRetry={reload} />}
      {value?.broken.map(({ id, problem }) => (
        <p key={id} className="cell-problem" dir="auto">
          {id}: {problem}
        </p>
      ))}
      {own?.palette ? <ColourPairs palette={own.palette} /> : <p className="fine-print">{t('brand.hint')}</p>}
    </section>
  );
}
