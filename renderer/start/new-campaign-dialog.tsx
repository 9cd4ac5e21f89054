import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { createCampaign } from '../studio/open-campaign.ts';
import { failureOf, useStudio, useStudioState } from '../studio/studio.ts';
import type { Catalog, Failure } from '../studio/studio-state.ts';
import { campaignFolder } from './campaign-folder.ts';
import { MarketPicker } from './market-picker.tsx';
import { templateWords } from './template-words.ts';

/** A new campaign from a template: its name, where it goes, the markets it begins with. */
export function NewCampaignDialog() {
  const catalog = useStudioState((state) => state.catalog);
  return catalog && <NewCampaignForm catalog={catalog} />;
}

function NewCampaignForm({ catalog }: { readonly catalog: Catalog }) {
  const t = useText();
  const language = useLanguage();
  const studio = useStudio();
  const chosen = useStudioState(({ chosenTemplate }) => chosenTemplate);
  const [template, setTemplate] = useState(chosen ?? catalog.templates[0]?.id ?? '');
  const [name, setName] = useState('');
  const [markets, setMarkets] = useState<readonly string[]>(['en-US']);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const folder = campaignFolder(catalog.host.campaignsFolder, name);
  const reason =
    name.trim() === ''
      ? t('reason.no-name')
      : markets.length === 0
        ? t('reason.no-market')
        : isBusy
          ? t('new.creating')
          : null;
  const create = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    await createCampaign(studio, { folder, template, name: name.trim(), markets: [...markets] }).catch(
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  };
  return (
    <PanelDialog
      title={t('new.title')}
      size="large"
      onClose={() => studio.store.setState({ dialog: null, chosenTemplate: null })}
      actions={
        <Button label={t('new.create')} variant="accent" disabledReason={reason} onPress={() => void create()} />
      }
    >
      <div className="form">
        <TextInput
          label={t('new.name')}
          value={name}
          onChange={setName}
          autoFocus
          hint={<span dir="ltr">{folder}</span>}
        />
        <Choice
          label={t('new.template')}
          value={template}
          options={catalog.templates.map((each) => ({
            value: each.id,
            label: templateWords(each, language).name,
          }))}
          onChange={setTemplate}
        />
        <MarketPicker markets={catalog.markets} value={markets} onChange={setMarkets} />
        {failure && <FailureMessage failure={failure} />}
      </div>
    </PanelDialog>
  );
}
