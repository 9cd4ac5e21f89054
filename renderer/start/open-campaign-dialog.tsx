import { Clapperboard, Folder, FolderUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { openCampaign } from '../studio/open-campaign.ts';
import { notifyFailure, type Studio, useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';

/** Opens a campaign: with the system's dialog where the host has one, else from a list of folders. */
export function OpenCampaignDialog() {
  const hasDialogs = useStudioState(({ catalog }) => catalog?.host.hasNativeDialogs ?? false);
  return hasDialogs ? <SystemDialog /> : <FolderList />;
}

function SystemDialog() {
  const studio = useStudio();
  useEffect(() => void chooseCampaign(studio), [studio]);
  return null;
}

async function chooseCampaign(studio: Studio): Promise<void> {
  studio.store.setState({ dialog: null });
  try {
    const [folder] = await studio.client.call('host.choose', { what: 'campaign' });
    if (folder !== undefined) await openCampaign(studio, folder);
  } catch (error) {
    notifyFailure(studio, error);
  }
}

function FolderList() {
  const t = useText();
  const studio = useStudio();
  const { client, store } = studio;
  const [folder, setFolder] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { value, failure, reload } = useHostValue(`folder ${folder}`, () => client.call('host.folders', { folder }));
  const open = (path: string): void => {
    store.setState({ dialog: null });
    void openCampaign(studio, path);
  };
  const show = (path: string): void => {
    setTyped(null);
    setFolder(path);
  };
  const shown = typed ?? value?.folder ?? '';
  return (
    <PanelDialog
      title={t('command.open-campaign')}
      size="large"
      onClose={() => store.setState({ dialog: null })}
      actions={
        <>
          <Button label={t('open.show-folder')} variant="quiet" onPress={() => show(shown)} />
          <Button label={t('open.open')} variant="accent" onPress={() => open(shown)} />
        </>
      }
    >
      <div className="form">
        {/* Not before the first folder is known: it would come in the way of what is typed. */}
        {(value || failure) && (
          <TextInput label={t('open.folder')} value={shown} onChange={setTyped} direction="ltr" hint={t('open.hint')} />
        )}
        {failure && <FailureMessage failure={failure} onRetry={reload} />}
        {!value && !failure && <Busy label={t('start.loading')} />}
        {value && (
          <ul className="folder-list">
            {value.parent !== null && (
              <FolderRow icon={FolderUp} name={t('open.parent')} onPress={() => show(value.parent ?? '')} />
            )}
            {value.entries.map(({ name, path, isCampaign }) => (
              <FolderRow
                key={path}
                icon={isCampaign ? Clapperboard : Folder}
                name={name}
                onPress={() => (isCampaign ? open(path) : show(path))}
              />
            ))}
            {value.entries.length === 0 && <li className="palette-empty">{t('open.empty')}</li>}
          </ul>
        )}
      </div>
    </PanelDialog>
  );
}

type FolderRowProps = { readonly icon: typeof Folder; readonly name: string; readonly onPress: () => void };

function FolderRow({ icon: Icon, name, onPress }: FolderRowProps) {
  return (
    <li>
      <button type="button" className="folder-row" onClick={onPress}>
        <Icon aria-hidden className="icon" />
        <span dir="auto">{name}</span>
      </button>
    </li>
  );
}
