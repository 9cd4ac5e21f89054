import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { reloadTemplates } from '../studio/load-template.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { failureOf, notify, type Studio, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

/** Makes a template of the user's own from the open campaign. */
export function SaveTemplateDialog() {
  const t = useText();
  const studio = useStudio();
  const language = useLanguage();
  const campaign = useStudioState((state) => presentDocument(state).campaign.name);
  const [name, setName] = useState(campaign);
  const [description, setDescription] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const close = (): void => studio.store.setState({ dialog: null });
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await saveTemplate(studio, { name: name.trim(), description: description.trim(), language });
      notify(studio, { tone: 'success', title: t('save-template.done', { name: name.trim() }), message: '' });
      close();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  const reason = name.trim() === '' ? t('product.name-empty') : isBusy ? t('new.creating') : null;
  return (
    <PanelDialog
      title={t('command.save-template')}
      onClose={close}
      actions={
        <Button label={t('save-template.save')} variant="accent" disabledReason={reason} onPress={() => void save()} />
      }
    >
      <div className="form">
        <p className="fine-print">{t('save-template.hint')}</p>
        <TextInput label={t('new.name')} value={name} onChange={setName} autoFocus />
        <TextInput label={t('save-template.purpose')} value={description} onChange={setDescription} isMultiline />
        {failure && <FailureMessage failure={failure} />}
      </div>
    </PanelDialog>
  );
}

type Words = { readonly name: string; readonly description: string; readonly language: string };

/** What is typed is saved first: the host makes the template from what it has. */
async function saveTemplate(studio: Studio, words: Words): Promise<void> {
  const { id, autosave } = openSession(studio.store.getState());
  await autosave.flush();
  await studio.client.call('templates.save', { campaign: id, ...words });
  await reloadTemplates(studio);
}
