import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { takeMusic } from '../studio/take-music.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { mediaLength } from './media-facts.ts';

type Piece = Result<'music.library'>['pieces'][number];

/** Music with its licences: listened to, and put under the film for whom the choice of music is. */
export function MusicLibraryDialog() {
  const t = useText();
  const studio = useStudio();
  const { value, failure, reload } = useHostValue('music library', () => studio.client.call('music.library', {}));
  return (
    <PanelDialog title={t('music.library')} size="large" onClose={() => studio.store.setState({ dialog: null })}>
      <div className="form">
        <p className="fine-print">{t('music.hint')}</p>
        {failure && <FailureMessage failure={failure} onRetry={reload} />}
        {!value && !failure && <Busy label={t('music.loading')} />}
        <ul className="music-list">
          {value?.pieces.map((piece) => (
            <MusicRow key={piece.id} piece={piece} />
          ))}
        </ul>
        {value?.broken.map(({ id, problem }) => (
          <p key={id} className="cell-problem" dir="auto">
            {id}: {problem}
          </p>
        ))}
      </div>
    </PanelDialog>
  );
}

function MusicRow({ piece }: { readonly piece: Piece }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const [isWorking, setWorking] = useState(false);
  const { title, artist, licence, credit, uses } = piece.note;
  const use = async (): Promise<void> => {
    setWorking(true);
    if (await takeMusic(studio, piece.id)) studio.store.setState({ dialog: null });
    else setWorking(false);
  };
  return (
    <li className="music-row">
      <div className="music-words">
        <strong dir="auto">{title}</strong>
        <span className="fine-print">
          {artist && <bdi>{artist} · </bdi>}
          <span className="numeric">{mediaLength(piece.seconds)}</span> · {t(`licence.${licence}`)}
          {!uses.includes('ads') && ` · ${t('music.posts-only')}`}
        </span>
        {credit && (
          <span className="fine-print" dir="auto">
            {t('music.credit', { credit })}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useMediaCaption: music has no words. */}
      <audio controls preload="none" src={piece.url} aria-label={t('music.listen', { title })} />
      <Button
        label={t('music.use-one', { title })}
        disabledReason={isReadOnly ? t('reason.read-only') : isWorking ? t('music.loading') : null}
        onPress={() => void use()}
      />
    </li>
  );
}
