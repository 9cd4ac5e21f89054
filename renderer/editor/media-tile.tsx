import { Ellipsis, FileQuestion, FileX2 } from 'lucide-react';
import { useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { MediaItem } from '../../shared/api/campaign-methods.ts';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { choicePlace } from '../studio/choice-scope.ts';
import { choose } from '../studio/edit-cut.ts';
import { relinkMedia } from '../studio/manage-media.ts';
import { openSession } from '../studio/selectors.ts';
import { type Studio, useStudio, useStudioState } from '../studio/studio.ts';
import { MEDIA_DRAG_TYPE } from './media-drag.ts';
import { fileName, mediaFacts } from './media-facts.ts';
import { useFillSlot } from './use-fill.ts';
import { Waveform } from './waveform.tsx';

/** One file of the bin: what it shows, what it is, and what can be done with it. */
export function MediaTile({ item }: { readonly item: MediaItem }) {
  const t = useText();
  const scenes = useVariantFacts().view.value?.scenes ?? [];
  const used = scenes.flatMap(({ footage }, index) =>
    footage.some(({ path }) => path === item.path) ? [index + 1] : [],
  );
  const isGood = item.state === 'ok';
  return (
    <li
      className={`media-tile media-${item.state}`}
      draggable={isGood && item.kind !== 'audio'}
      onDragStart={({ dataTransfer }) => dataTransfer.setData(MEDIA_DRAG_TYPE, item.path)}
    >
      <div className="media-picture">
        <MediaPicture item={item} />
        {used.length > 0 && (
          <span className="media-used" title={t('media.used', { scenes: used.join(', ') })}>
            {used.join(' · ')}
          </span>
        )}
      </div>
      <div className="media-words">
        <span className="media-name" title={item.path} dir="ltr">
          {fileName(item.path)}
        </span>
        <TileMenu item={item} />
      </div>
      {isGood ? (
        <span className="fine-print numeric">
          <bdi dir="ltr">{mediaFacts(item)}</bdi>
        </span>
      ) : (
        <span title={item.problem ?? undefined}>
          <StateBadge tone="bad" label={item.state === 'missing' ? t('media.missing') : t('media.refused')} />
        </span>
      )}
    </li>
  );
}

function MediaPicture({ item }: { readonly item: MediaItem }) {
  if (item.state === 'missing') return <FileQuestion aria-hidden className="media-icon" />;
  if (item.state === 'refused') return <FileX2 aria-hidden className="media-icon" />;
  if (item.thumbnail === null) return <Waveform file={item.path} />;
  return <img src={item.thumbnail} alt="" loading="lazy" draggable={false} />;
}

function TileMenu({ item }: { readonly item: MediaItem }) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const scenes = useVariantFacts().view.value?.scenes ?? [];
  const fill = useFillSlot();
  const picker = useRef<HTMLInputElement>(null);
  const hasDialogs = useStudioState(({ catalog }) => catalog?.host.hasNativeDialogs ?? false);
  if (isReadOnly || item.state === 'refused') return null;
  const relink = (): void => (hasDialogs ? void relinkByDialog(studio, item.path) : picker.current?.click());
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet button-icon button-small"
        aria-label={t('media.actions', { file: fileName(item.path) })}
      >
        <Ellipsis aria-hidden className="icon" />
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('media.relink')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void relinkMedia(studio, item.path, () => studio.pathForFile(file));
        }}
      />
      <Popover className="popover" offset={4}>
        {item.state === 'missing' ? (
          <Menu className="list-box" onAction={relink}>
            <MenuItem className="list-box-item">{t('media.relink')}</MenuItem>
          </Menu>
        ) : item.kind === 'audio' ? (
          <Menu
            className="list-box"
            onAction={() =>
              choose(studio, choicePlace(studio.store.getState(), 'music'), { value: { file: item.path } })
            }
          >
            <MenuItem className="list-box-item">{t('media.use-as-music')}</MenuItem>
          </Menu>
        ) : (
          <Menu className="list-box">
            {scenes.flatMap(({ id, footage }, index) =>
              footage.map((piece, place) => (
                <MenuItem key={`${id} ${piece.slot}`} className="list-box-item" onAction={() => fill(piece, item.path)}>
                  {t('media.use-in-scene', { number: index + 1, name: id })}
                  {footage.length > 1 && <span className="fine-print">{t('stage.window', { number: place + 1 })}</span>}
                </MenuItem>
              )),
            )}
          </Menu>
        )}
      </Popover>
    </MenuTrigger>
  );
}

async function relinkByDialog(studio: Studio, path: string): Promise<void> {
  const [file] = await studio.client.call('host.choose', { what: 'media' });
  if (file !== undefined) await relinkMedia(studio, path, async () => file);
}
