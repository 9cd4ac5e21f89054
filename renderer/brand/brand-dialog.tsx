import { useState } from 'react';
import { COLOUR_NAMES, type Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { giveBrand } from '../studio/manage-brands.ts';
import { presentDocument } from '../studio/selectors.ts';
import { failureOf, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';
import { templateDocument, useChoices } from '../studio/use-cut.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { BrandFileFields, withFiles } from './brand-file-fields.tsx';
import { type BrandForm, NO_SOURCES, newForm } from './brand-form.ts';
import { BrandLookFields } from './brand-look-fields.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { BrandTexts, useMarketOf } from './brand-texts.tsx';
import { ColourPairs } from './colour-pairs.tsx';

/** Makes a brand of this installation, and gives it to the open campaign. It starts with the colours that the campaign has. */
export function NewBrandDialog() {
  const name = useStudioState((state) => presentDocument(state).campaign.name);
  return <BrandDialog first={newForm(name, useCampaignColours())} />;
}

/** Changes the brand that the open campaign has, and gives it anew. */
export function ChangeBrandDialog() {
  const t = useText();
  const studio = useStudio();
  const id = useStudioState((state) => presentDocument(state).campaign.brand?.id ?? '');
  const { value: kit, failure, reload } = useHostValue(id, () => studio.client.call('brands.read', { id }));
  if (kit) return <BrandDialog first={{ id, kit, sources: NO_SOURCES }} />;
  return (
    <PanelDialog title={t('brand.change')} onClose={() => studio.store.setState({ dialog: null })}>
      {failure ? <FailureMessage failure={failure} onRetry={reload} /> : <Busy label={t('brand.working')} />}
    </PanelDialog>
  );
}

function BrandDialog({ first }: { readonly first: BrandForm }) {
  const t = useText();
  const studio = useStudio();
  const [form, setForm] = useState(first);
  const [language, setLanguage] = useState<string | null>(null);
  const { failure, isBusy, choose, save } = useBrandWork(form, setForm);
  const { id, kit } = form;
  const setKit = (next: BrandForm['kit']): void => setForm({ ...form, kit: next });
  const reason = kit.name.trim() === '' ? t('product.name-empty') : isBusy ? t('brand.working') : null;
  const shown = useLastNamed(form);
  return (
    <PanelDialog
      title={t(id === null ? 'brand.new' : 'brand.change')}
      size="wide"
      isKept
      onClose={() => studio.store.setState({ dialog: null })}
      actions={
        <Button
          label={t(id === null ? 'brand.make' : 'brand.save')}
          variant="accent"
          disabledReason={reason}
          onPress={() => void save()}
        />
      }
    >
      <div className="brand-body">
        <div className="form">
          <p className="fine-print">{t(id === null ? 'brand.new-hint' : 'brand.change-hint')}</p>
          <TextInput label={t('new.name')} value={kit.name} onChange={(name) => setKit({ ...kit, name })} autoFocus />
          <Colours form={form} onChange={setForm} />
          <BrandFileFields form={form} onChange={setForm} onChoose={(part, files) => void choose(part, files)} />
          <BrandLookFields kit={kit} onChange={setKit} />
          <BrandTexts kit={kit} onChange={setKit} language={language} onChoose={setLanguage} />
          {failure && <FailureMessage failure={failure} />}
        </div>
        <BrandPreview brand={shown} market={useMarketOf(language)} />
      </div>
    </PanelDialog>
  );
}

/** What takes a while: files on their way to the host, and saving. */
function useBrandWork(form: BrandForm, setForm: (next: (form: BrandForm) => BrandForm) => void) {
  const studio = useStudio();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  return {
    failure,
    isBusy,
    choose: (part: Parameters<typeof withFiles>[1], files: readonly File[]): Promise<void> =>
      run(async () => {
        const paths: string[] = [];
        for (const file of files) paths.push(await studio.pathForFile(file));
        setForm((now) => withFiles(now, part, paths));
      }),
    save: (): Promise<void> =>
      run(async () => {
        const { id } = await studio.client.call('brands.save', { ...form, kit: named(form).kit });
        studio.store.setState({ dialog: null });
        await giveBrand(studio, id);
      }),
  };
}

function named({ kit, ...form }: BrandForm): BrandForm {
  return { ...form, kit: { ...kit, name: kit.name.trim() } };
}

/** The preview goes on with the name of before while there is none. */
function useLastNamed(form: BrandForm): BrandForm {
  const { kit } = named(form);
  return { ...form, kit: { ...kit, name: kit.name === '' ? '?' : kit.name } };
}

type ColoursProps = { readonly form: BrandForm; readonly onChange: (form: BrandForm) => void };

/** The five colours, and which can be read on which. */
function Colours({ form, onChange }: ColoursProps) {
  const t = useText();
  const campaign = useCampaignColours();
  const { kit } = form;
  return (
    <>
      <fieldset className="field colours">
        <legend className="field-label">{t('inspector.colours')}</legend>
        {COLOUR_NAMES.map((colour) => (
          <label key={colour} className="colour">
            <input
              type="color"
              value={kit.palette?.[colour] ?? campaign[colour]}
              onChange={({ target }) =>
                onChange({ ...form, kit: { ...kit, palette: { ...kit.palette, [colour]: target.value } } })
              }
            />
            <span>{t(`colour.${colour}`)}</span>
          </label>
        ))}
      </fieldset>
      {kit.palette && <ColourPairs palette={kit.palette} />}
    </>
  );
}

/** The colours that the variant on the screen has. */
function useCampaignColours(): Palette {
  const template = useStudioState(templateDocument);
  const { style, palette } = useChoices();
  const own = template?.styles[style ?? template.defaultStyle] ?? template?.styles[template.defaultStyle];
  const plain = { background: '#ffffff', surface: '#f2f2f2', text: '#101010', accent: '#2b6cff', sale: '#d1495b' };
  return { ...plain, ...own?.palette, ...palette };
}
