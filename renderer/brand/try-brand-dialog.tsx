import { useState } from 'react';
import type { BrandDraft } from '../../shared/api/brand-methods.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { giveBrand } from '../studio/manage-brands.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { NO_SOURCES } from './brand-form.ts';
import { BrandPreview } from './brand-preview.tsx';

const NONE = '';

/** The open campaign with each brand of this installation, before it is given one. */
export function TryBrandDialog() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const own = useStudioState((state) => presentDocument(state).campaign.brand?.id ?? NONE);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const list = useHostValue('brands', () => studio.client.call('brands.list', {}));
  const brands = list.value?.brands ?? [];
  const id = chosen ?? brands.find((each) => each.id !== own)?.id ?? NONE;
  const load = async (): Promise<{ readonly brand: BrandDraft | null }> =>
    id === NONE
      ? { brand: null }
      : { brand: { id, kit: await studio.client.call('brands.read', { id }), sources: NO_SOURCES } };
  const read = useHostValue(list.value ? id : null, load);
  const close = (): void => studio.store.setState({ dialog: null });
  const give = async (): Promise<void> => {
    setWorking(true);
    await giveBrand(studio, id === NONE ? null : id);
    close();
  };
  const reason = isReadOnly
    ? t('reason.read-only')
    : isWorking || !list.value || read.isLoading
      ? t('brand.working')
      : null;
  const failure = list.failure ?? read.failure;
  return (
    <PanelDialog
      title={t('brand.try')}
      size="large"
      onClose={close}
      actions={
        <Button
          label={t(id === NONE ? 'brand.take-from' : 'brand.give')}
          variant="accent"
          disabledReason={reason}
          onPress={() => void give()}
        />
      }
    >
      <div className="form">
        {list.value && (
          <Choice
            label={t('brand.title')}
            value={id}
            options={[
              ...brands.map((each) => ({ value: each.id, label: each.name })),
              { value: NONE, label: t('brand.none') },
            ]}
            onChange={setChosen}
          />
        )}
        {failure && <FailureMessage failure={failure} onRetry={list.failure ? list.reload : read.reload} />}
        {read.value && <BrandPreview brand={read.value.brand} market={null} />}
      </div>
    </PanelDialog>
  );
}
