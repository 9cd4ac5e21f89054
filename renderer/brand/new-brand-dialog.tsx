import { useState } from 'react';
import { COLOUR_NAMES, type Palette } from '../../shared/campaign/brand-kit-schema.ts';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { giveBrand } from '../studio/manage-brands.ts';
import { presentDocument } from '../studio/selectors.ts';
import { failureOf, type Studio, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';
import { templateDocument, useChoices } from '../studio/use-cut.ts';
import { ColourPairs } from './colour-pairs.tsx';

const PARTS = ['logo', 'logoOnDark', 'sound', 'fonts'] as const;
type Files = Readonly<Record<(typeof PARTS)[number], readonly File[]>>;

const ACCEPTED = { logo: 'image/png', logoOnDark: 'image/png', sound: 'audio/*', fonts: '.ttf,.otf' } as const;
const NO_FILES: Files = { logo: [], logoOnDark: [], sound: [], fonts: [] };

/** Makes a brand of this installation, and gives it to the open campaign. It starts with the colours that the campaign has. */
export function NewBrandDialog() {
  const t = useText();
  const studio = useStudio();
  const campaign = useStudioState((state) => presentDocument(state).campaign.name);
  const [name, setName] = useState(campaign);
  const [palette, setPalette] = useState(useCampaignColours());
  const [files, setFiles] = useState(NO_FILES);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await createBrand(studio, { name: name.trim(), palette, files });
      studio.store.setState({ dialog: null });
      await giveBrand(studio, id);
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  const reason = name.trim() === '' ? t('product.name-empty') : isBusy ? t('brand.working') : null;
  return (
    <PanelDialog
      title={t('brand.new')}
      onClose={() => studio.store.setState({ dialog: null })}
      actions={<Button label={t('brand.make')} variant="accent" disabledReason={reason} onPress={() => void save()} />}
    >
      <div className="form">
        <p className="fine-print">{t('brand.new-hint')}</p>
        <TextInput label={t('new.name')} value={name} onChange={setName} autoFocus />
        <fieldset className="field colours">
          <legend className="field-label">{t('inspector.colours')}</legend>
          {COLOUR_NAMES.map((colour) => (
            <label key={colour} className="colour">
              <input
                type="color"
                value={palette[colour]}
                onChange={({ target }) => setPalette({ ...palette, [colour]: target.value })}
              />
              <span>{t(`colour.${colour}`)}</span>
            </label>
          ))}
        </fieldset>
        <ColourPairs palette={palette} />
        {PARTS.map((part) => (
          <label key={part} className="field">
            <span className="field-label">{t(`brand.part-${part}`)}</span>
            <input
              type="file"
              accept={ACCEPTED[part]}
              multiple={part === 'fonts'}
              onChange={({ target }) => setFiles({ ...files, [part]: [...(target.files ?? [])] })}
            />
          </label>
        ))}
        {failure && <FailureMessage failure={failure} />}
      </div>
    </PanelDialog>
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

type NewBrand = { readonly name: string; readonly palette: Palette; readonly files: Files };

async function createBrand(studio: Studio, { name, palette, files }: NewBrand) {
  const paths = async (part: keyof Files): Promise<string[]> => {
    const found: string[] = [];
    for (const file of files[part]) found.push(await studio.pathForFile(file));
    return found;
  };
  const first = async (part: keyof Files): Promise<string | null> => (await paths(part))[0] ?? null;
  return studio.client.call('brands.create', {
    ...{ name, palette, logo: await first('logo'), logoOnDark: await first('logoOnDark') },
    ...{ sound: await first('sound'), fonts: await paths('fonts') },
  });
}
