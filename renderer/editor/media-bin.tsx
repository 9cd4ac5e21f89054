import { Images, Import } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { importFiles, importPaths } from '../studio/manage-media.ts';
import { openSession } from '../studio/selectors.ts';
import { notify, notifyFailure, type Studio, useStudio, useStudioState } from '../studio/studio.ts';
import { readDrop } from './dropped-files.ts';
import { MediaTile } from './media-tile.tsx';

/** The campaign's footage, and the place where more is dropped. */
export function MediaBin() {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const importing = useStudioState((state) => state.importing);
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const hasDialogs = useStudioState(({ catalog }) => catalog?.host.hasNativeDialogs ?? false);
  const choose = (): void => (hasDialogs ? void chooseMedia(studio) : picker.current?.click());
  const button = (
    <Button
      label={t('media.import')}
      icon={Import}
      disabledReason={isReadOnly ? t('reason.read-only') : null}
      onPress={choose}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button beside it that does the same.
    <div
      className={isOver ? 'media-bin drop-over' : 'media-bin'}
      onDragOver={(event) => {
        if (isReadOnly || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!isReadOnly) void takeDrop(studio, event);
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept="video/*,image/*,audio/*"
        aria-label={t('media.import')}
        onChange={({ target }) => {
          void importFiles(studio, [...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      {media.length === 0 ? (
        <EmptyMessage icon={Images} title={t('media.empty')} text={t('media.empty-text')}>
          {button}
        </EmptyMessage>
      ) : (
        <>
          <div className="panel-tools">
            {button}
            <span className="fine-print">{t('media.drop-hint')}</span>
          </div>
          <ul className="media-tiles">
            {media.map((item) => (
              <MediaTile key={item.path} item={item} />
            ))}
          </ul>
        </>
      )}
      {importing && (
        <p className="import-progress" role="status">
          {t('media.importing', { done: importing.done, total: importing.total })}
        </p>
      )}
    </div>
  );
}

async function chooseMedia(studio: Studio): Promise<void> {
  try {
    await importPaths(studio, await studio.client.call('host.choose', { what: 'media' }));
  } catch (error) {
    notifyFailure(studio, error);
  }
}

async function takeDrop(studio: Studio, event: DragEvent): Promise<void> {
  event.preventDefault();
  const { files, folders } = readDrop(event.dataTransfer);
  if (folders.length > 0) {
    notify(studio, { tone: 'failure', title: 'folder-dropped', message: folders.join(', ') });
  }
  await importFiles(studio, files);
}
